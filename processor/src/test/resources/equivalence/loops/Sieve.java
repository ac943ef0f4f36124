package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A sieve with nested loops over an array, each step awaited. */
final class Sieve {
    @Async
    static Future<String> run(Trace trace) {
        boolean[] composite = new boolean[trace.pause(20).await()];
        String primes = "";
        next:
        for (int i = 2; i < composite.length; i++) {
            if (composite[i]) continue next;
            primes += trace.pause(i).await() + " ";
            for (int j = i * i; j < composite.length; j += i) composite[j] = trace.pause(true).await();
        }
        return Future.ready(primes);
    }
}
