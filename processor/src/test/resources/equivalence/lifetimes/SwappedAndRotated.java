package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Variables that hand their values on from round to round: no value may overwrite another too early. */
final class SwappedAndRotated {
    @Async
    static Future<String> run(Trace trace) {
        String a = "a";
        String b = "b";
        String c = "c";
        for (int i = 0; i < 4; i++) {
            String kept = a;
            a = b;
            b = trace.pause(c).await();
            c = kept;
            trace.log(a, b, c);
        }
        int x = 1;
        int y = 1;
        while (x < 50) {
            int next = x + y + 0 * trace.pause(x).await();
            y = x;
            x = next;
        }
        x = y + (y = x) * trace.pause(1).await() + (x = 5) + x;
        long p = 3;
        long q = 5;
        p ^= q;
        q ^= trace.pause(p).await();
        p ^= q;
        String[] ring = {a, b, c};
        for (int from = 0, to = 2; from < to; from++, to -= trace.pause(1).await()) {
            String kept = ring[from];
            ring[from] = ring[to];
            ring[to] = trace.pause(kept).await();
        }
        return Future.ready(a + b + c + x + "," + y + "," + p + q + String.join("", ring));
    }
}
