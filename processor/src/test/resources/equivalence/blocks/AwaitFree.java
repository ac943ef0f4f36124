package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks without an await. */
final class AwaitFree {
    static Future<Integer> plain(Trace trace, int n) {
        return Future.async(() -> {
            trace.log("plain", n);
            for (int i = 0; i < n; i++) {
                if (i == 2) {
                    return Future.ready(i);
                }
            }
            return Future.ready(-1);
        });
    }

    static Future<Integer> throwing(Trace trace) {
        return Future.async(() -> {
            trace.log("throwing");
            throw new IllegalStateException("thrown");
        });
    }

    static Future<Void> empty() {
        return Future.async(() -> Future.done());
    }

    @Async
    static Future<String> run(Trace trace) {
        int sum = plain(trace, 1).await() + plain(trace, 5).await();
        try {
            throwing(trace).await();
        } catch (IllegalStateException e) {
            trace.log("caught", e.getMessage());
        }
        return Future.ready("" + sum + empty().await());
    }
}
