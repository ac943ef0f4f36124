package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Forty awaits: states of two digits, in nested blocks. */
final class Forty {
    @Async
    static Future<Integer> run(Trace trace) {
        int n = 0;
        n += trace.pause(1).await(); n += trace.pause(2).await(); n += trace.pause(3).await(); n += trace.pause(4).await();
        n += trace.pause(5).await(); n += trace.pause(6).await(); n += trace.pause(7).await(); n += trace.pause(8).await();
        if (n > trace.pause(30).await()) {
            n -= trace.pause(9).await(); n -= trace.pause(10).await(); n -= trace.pause(11).await(); n -= trace.pause(12).await();
            try {
                n ^= trace.pause(13).await(); n ^= trace.pause(14).await(); n ^= trace.pause(15).await(); n ^= trace.pause(16).await();
                while (n > trace.pause(-20).await()) {
                    n -= trace.pause(17).await(); n -= trace.pause(18).await(); n += trace.pause(19).await(); n += trace.pause(1).await();
                }
            } finally {
                n *= trace.pause(2).await(); n *= trace.pause(3).await();
                trace.log("finally", n);
            }
        } else {
            n = trace.pause(0).await() + trace.pause(0).await() + trace.pause(0).await() + trace.pause(0).await();
        }
        n += trace.pause(1).await(); n += trace.pause(2).await(); n += trace.pause(3).await(); n += trace.pause(4).await();
        n += trace.pause(5).await(); n += trace.pause(6).await(); n += trace.pause(7).await(); n += trace.pause(8).await();
        return Future.ready(n);
    }
}
