package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.concurrent.Callable;

/** Blocks with the same text, in one method and in several. */
final class Identical {
    static Future<Integer> first(Trace trace) {
        return Future.async(() -> Future.ready(trace.pause(1).await() + 1));
    }

    static Future<Integer> second(Trace trace) {
        return Future.async(() -> Future.ready(trace.pause(1).await() + 1));
    }

    static Future<Integer> both(Trace trace, boolean which) {
        Future<Integer> one = Future.async(() -> Future.ready(trace.pause(1).await() + 1));
        Future<Integer> two = Future.async(() -> Future.ready(trace.pause(1).await() + 1));
        return which ? one : two;
    }

    static Future<Integer> constant() {
        return Future.async(() -> Future.ready(5));
    }

    static Callable<Future<Integer>> sameText() {
        return () -> Future.ready(5);
    }

    static Future<Integer> constantAgain() {
        return Future.async(() -> Future.ready(5));
    }

    @Async
    static Future<String> run(Trace trace) {
        int sum = first(trace).await() + second(trace).await() + both(trace, true).await() + both(trace, false).await();
        try {
            sum += sameText().call().await();
        } catch (Exception e) {
            trace.log(e);
        }
        return Future.ready(sum + "" + constant().await() + constantAgain().await());
    }
}
