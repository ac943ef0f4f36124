package equivalence.futures;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Values may be awaited again and again; what a future did happens once. */
final class AwaitedTwice {
    @Async
    static Future<String> run(Trace trace) {
        Future<String> ready = Future.ready("r");
        Future<Void> done = Future.done();
        Future<Integer> failed = Future.failed(new IllegalStateException("failed"));
        String text = ready.await() + ready.await() + done.await() + done.await();
        for (int i = 0; i < 2; i++) {
            try {
                text += failed.await();
            } catch (IllegalStateException e) {
                text += e.getMessage() + trace.pause(i).await();
            }
        }
        Future<String> same = ready;
        trace.pause("gap").await();
        return Future.ready(text + same.await() + (same == ready) + (ready.await() == same.await()));
    }
}
