package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** final, strictfp-like, annotated and documented methods, parameters that are final, many parameters. */
class Modifiers {
    @Async
    @Deprecated
    @SuppressWarnings({"unused", "dep-ann"})
    protected final Future<Long> many(
            final Trace trace, byte b, short s, char c, int i, long l, float f, double d, boolean z, Object o, int[]... rest) {
        long sum = b + s + c + i + l;
        sum += (long) (f + d) + trace.pause(1).await();
        for (int[] row : rest) sum += row[0] + trace.pause(row.length).await();
        trace.log(b, s, c, i, l, f, d, z, o);
        return Future.ready(z ? sum : -sum);
    }

    public @Async static Future<Integer> postfix(Trace trace, int[] a[], String... s) throws java.io.IOException {
        if (trace.pause(a.length).await() > 5) throw new java.io.IOException();
        return Future.ready(a[0][0] + s.length);
    }

    @Async
    @SuppressWarnings("deprecation")
    static Future<String> run(Trace trace) throws java.io.IOException {
        Modifiers m = new Modifiers();
        long sum = m.many(trace, (byte) 1, (short) 2, 'a', 3, 4L, 1.5f, 2.5, true, null, new int[] {5}, new int[] {6, 7}).await();
        return Future.ready(sum + "," + postfix(trace, new int[][] {{8}}, "x", "y").await());
    }
}
