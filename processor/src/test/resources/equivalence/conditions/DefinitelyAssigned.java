package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Variables that are assigned in operands of conditions, and known to be where the condition says so. */
final class DefinitelyAssigned {
    @Async
    static Future<String> all(Trace trace, boolean a, boolean b) {
        final int x;
        String text = "";
        if (trace.pause(a).await() && (x = trace.pause(1).await()) > 0) {
            text += x;
        } else {
            text += "-";
        }
        int y;
        if (!trace.pause(b).await() || (y = trace.pause(2).await()) < 0) {
            text += "none";
        } else {
            text += y + trace.pause(y).await();
        }
        int z;
        boolean both = a ? (z = trace.pause(3).await()) == 3 : (z = trace.see(4)) == 3;
        text += z + "" + both;
        final String late;
        while (true) {
            if (trace.pause(b).await() & !(b = !b)) {
                late = trace.pause("late").await();
                break;
            }
        }
        int counted;
        for (counted = 0; !(trace.pause(counted).await() == 2 && (a = true)); counted++) {}
        int either;
        if (a && (either = trace.pause(5).await()) == 5
                || b && (either = trace.pause(6).await()) == 6) {
            text += "either";
        }
        return Future.ready(text + late + counted + a);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(all(trace, true, true).await()
                + all(trace, false, true).await()
                + all(trace, true, false).await()
                + all(trace, false, false).await());
    }
}
