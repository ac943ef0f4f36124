package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Clauses that nothing reaches, around awaits that complete. */
final class UnreachedClauses {
    @Async
    static Future<Integer> run(Trace trace) throws Exception {
        int n = 0;
        try {
            n += trace.pause(1).await();
            try {
                n += trace.pause(2).await();
            } catch (IllegalStateException e) {
                n += trace.pause(1000).await();
            }
        } catch (RuntimeException e) {
            n += 2000;
        } finally {
            n += trace.pause(4).await();
        }
        return Future.ready(n);
    }
}
