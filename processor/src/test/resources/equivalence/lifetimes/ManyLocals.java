package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Many locals of every type that live across several awaits, or not. */
final class ManyLocals {
    @Async
    static Future<String> run(Trace trace) {
        byte b = 1;
        short s = 2;
        char c = 'c';
        int i = 4;
        long l = 5L << 40;
        float f = 6.5f;
        double d = 7.25;
        boolean z = true;
        String t = "t";
        int[] a = {1};
        trace.pause(0).await();
        b++;
        s += 1;
        c++;
        trace.pause(1).await();
        i = (int) (l >> 40);
        l += i;
        f *= 2;
        String u = t + trace.pause("u").await();
        {
            long block = l * 2;
            trace.pause(block).await();
            l = block;
        }
        {
            String block = u + u;
            trace.pause(block).await();
            u = block;
        }
        d = trace.pause(d).await() + f;
        z ^= trace.pause(true).await();
        a[0] += trace.pause(1).await();
        int late;
        if (trace.pause(z).await()) late = 1;
        else late = trace.pause(2).await();
        return Future.ready(b + " " + s + " " + c + " " + i + " " + l + " " + f + " " + d + z + t + u + a[0] + late);
    }
}
