package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** An array of each primitive type, its elements stored and read around awaits. */
final class ElementTypes {
    @Async
    static Future<String> run(Trace trace) {
        byte[] b = {1, trace.pause((byte) 2).await()};
        short[] s = new short[trace.pause(2).await()];
        char[] c = {'x', trace.pause('y').await()};
        long[] l = {trace.pause(1L).await(), 2};
        float[] f = new float[] {1, trace.pause(2f).await()};
        double[] d = {0, trace.pause(2.5).await()};
        boolean[] z = new boolean[trace.pause(1).await()];
        s[trace.pause(1).await()] = 7;
        b[0] += 5;
        c[trace.pause(0).await()]++;
        z[0] = trace.pause(true).await();
        d[0] = trace.pause(1).await();
        return Future.ready(Arrays.toString(b) + Arrays.toString(s) + Arrays.toString(c) + Arrays.toString(l) + Arrays.toString(f)
                + Arrays.toString(d) + Arrays.toString(z));
    }
}
