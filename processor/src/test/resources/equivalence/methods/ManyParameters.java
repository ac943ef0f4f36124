package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** Twenty parameters of all kinds, some alive across awaits, some reassigned, some unused. */
final class ManyParameters {
    @Async
    static Future<String> all(
            Trace trace, int a, long b, double c, float d, byte e, short f, char g, boolean h, String i, Object j,
            int[] k, List<String> l, long m, long n, double o, double p, int q, final int r, String... s) {
        a += trace.pause((int) b).await();
        c *= trace.pause(o).await();
        int kept = q + r;
        m = trace.pause(n).await() + m;
        return Future.ready(a + " " + b + c + d + e + f + g + h + i + j + k[0] + l + m + n + p + kept + s.length);
    }

    @Async
    static Future<String> run(Trace trace) {
        return all(trace, 1, 2, 3, 4, (byte) 5, (short) 6, '7', true, "9", null, new int[] {11}, List.of("12"), 13, 14, 15, 16, 17, 18, "19", "20");
    }
}
