package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Methods with the names of the runtime's own. */
final class MethodNames {
    @Async
    Future<Integer> resume(Trace trace, int state) {
        return Future.ready(trace.pause(state).await() + isDeep(state));
    }

    @Async
    Future<Integer> suspend(Trace trace) {
        return resume(trace, 1);
    }

    @Async
    static Future<Integer> await(Trace trace) {
        return trace.pause(3);
    }

    @Async
    static Future<Integer> handler(Trace trace, int state, Throwable thrown) {
        try {
            throw thrown;
        } catch (Throwable awaited) {
            return Future.ready(state + trace.pause(awaited.getMessage().length()).await());
        }
    }

    static int isDeep(int depth) {
        return depth * 100;
    }

    static Object failureOf(Object value) {
        return value + "!";
    }

    static Object answer(Object cx, int value) {
        return cx + "" + value;
    }

    @Async
    Future<String> poll(Trace trace) {
        int sum = suspend(trace).await() + MethodNames.await(trace).await() + handler(trace, 1, new Error("four")).await();
        return Future.ready(sum + "" + failureOf(trace.pause("f").await()) + answer(trace.pause("a").await(), 1));
    }

    @Async
    static Future<String> run(Trace trace) {
        return new MethodNames().poll(trace);
    }
}
