package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Futures that are values, combinators and stages among the awaited ones. */
final class ReadyFutures {
    @Async
    static Future<String> run(Trace trace) {
        String text = Future.ready("r").await() + Future.ready(1).await();
        int n = Future.ready(2).await() + trace.pause(3).await();
        try {
            Future.<Integer>failed(new java.io.IOException("failed")).await();
        } catch (Exception e) {
            text += e.getMessage();
        }
        text += Future.from(java.util.concurrent.CompletableFuture.completedFuture("stage")).await();
        try {
            Future.from(java.util.concurrent.CompletableFuture.failedFuture(new IllegalStateException("stage failed"))).await();
        } catch (IllegalStateException e) {
            text += e.getMessage();
        }
        for (int i = 0; i < 3; i++) Future.yieldNow().await();
        return Future.ready(text + n);
    }
}
