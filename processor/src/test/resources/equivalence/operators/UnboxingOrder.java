package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A null is unboxed when its operand has its turn: before the awaits to its right, after those to its left. */
final class UnboxingOrder {
    static int add(int a, long b) {
        return a + (int) b;
    }

    @Async
    static Future<Integer> async(Trace trace, int a, int b) {
        return trace.pause(a + b);
    }

    @Async
    static Future<Integer> one(Trace trace, int which) {
        Integer none = null;
        int[] array = {1, 2};
        Integer[] boxes = {null};
        if (which == 0) return Future.ready(none + trace.pause(1).await());
        if (which == 1) return Future.ready(trace.pause(1).await() + none);
        if (which == 2) return Future.ready(add(none, trace.pause(2).await()));
        if (which == 3) return Future.ready(add(trace.pause(3).await(), none));
        if (which == 4) return Future.ready(array[none] + trace.pause(4).await());
        if (which == 5) return async(trace, none, trace.pause(5).await());
        if (which == 6) return Future.ready(-none * trace.pause(6).await());
        if (which == 7) {
            array[none] = trace.pause(7).await();
        }
        if (which == 8) {
            boxes[0] += trace.pause(8).await();
        }
        if (which == 9) return Future.ready((int) none + trace.pause(9).await());
        if (which == 10) return Future.ready(none < trace.pause(10).await() ? 1 : 0);
        if (which == 11) return Future.ready(none == trace.pause(11).await() ? 1 : 0);
        return Future.ready(new int[none][trace.pause(12).await()].length);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int which = 0; which < 13; which++) {
            try {
                trace.log("case", which);
                text += one(trace, which).await();
            } catch (NullPointerException e) {
                text += "n";
            }
        }
        return Future.ready(text);
    }
}
