package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** Assignments inside assignments: which place is found first, which value each gets, with awaits between. */
final class ChainsOfAssignments {
    private int x;
    private ChainsOfAssignments other;
    private static long wide;

    private ChainsOfAssignments at(Trace trace, String name) {
        trace.log("at", name);
        return this;
    }

    @Async
    Future<String> all(Trace trace) {
        int[] a = new int[4];
        int i = 0;
        at(trace, "one").x = at(trace, "two").x = trace.pause(3).await();
        a[i] = i = trace.pause(2).await();
        a[i++] = a[i] = i = trace.pause(3).await();
        a[i = trace.pause(1).await()] = i = x + (x = trace.pause(7).await()) + x;
        int b = i = a[(a = new int[] {9, 8}).length - trace.pause(1).await()];
        wide = x = b += trace.pause(1).await();
        double d = wide = x += a[0] = trace.pause(4).await();
        other = this;
        other.other.x = (other = new ChainsOfAssignments()).x = trace.pause(5).await();
        String s;
        String t = (s = trace.pause("s").await()) + (s += "t") + s;
        boolean same;
        if ((same = trace.pause(true).await()) == (i > 0)) {
            same = !(same = trace.pause(false).await()) ? same : i == 0;
        }
        while ((i = trace.pause(i - 1).await()) > 0) {
            t += i;
        }
        int u = 5, v = u + trace.pause(1).await(), w = u = v;
        return Future.ready(Arrays.toString(a) + i + b + wide + x + d + other.x + t + s + same + u + v + w);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new ChainsOfAssignments().all(trace);
    }
}
