package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks whose lambda is an expression. */
final class Expressions {
    @Async
    static Future<Integer> one(Trace trace) {
        return Future.ready(trace.pause(1).await());
    }

    static Future<Integer> direct(Trace trace) {
        return Future.async(() -> one(trace));
    }

    static Future<Integer> awaited(Trace trace) {
        return Future.async(() -> Future.ready(one(trace).await() + one(trace).await()));
    }

    static Future<Integer> chosen(Trace trace, boolean which) {
        return Future.async(() -> which ? one(trace) : Future.ready(trace.pause(7).await()));
    }

    static Future<Void> nothing(Trace trace) {
        return Future.async(() -> Future.done());
    }

    static Future<Integer> paused(Trace trace) {
        return Future.async((() -> trace.pause(3)));
    }

    @Async
    static Future<String> run(Trace trace) {
        int sum = direct(trace).await() + awaited(trace).await();
        sum += chosen(trace, true).await() * 10 + chosen(trace, false).await() * 100;
        return Future.ready(sum + "" + nothing(trace).await() + paused(trace).await());
    }
}
