package equivalence.futures;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Futures from plain methods, functional interfaces, method references to async methods, and varargs. */
final class MadeByMethods {
    private static int made;
    private final Trace trace;

    MadeByMethods(Trace trace) {
        this.trace = trace;
    }

    private Future<Integer> plain(int n) {
        trace.log("plain", ++made);
        return n < 0 ? Future.failed(new IllegalArgumentException("negative")) : slow(n);
    }

    @Async
    private Future<Integer> slow(int n) {
        return Future.ready(trace.pause(n).await() * 2);
    }

    @SafeVarargs
    private static <T> Future<T> last(Future<T>... futures) {
        return futures[futures.length - 1];
    }

    @Async
    Future<String> all() throws Exception {
        Function<Integer, Future<Integer>> function = this::slow;
        BiFunction<MadeByMethods, Integer, Future<Integer>> unbound = MadeByMethods::plain;
        Callable<Future<Integer>> callable = () -> slow(7);
        String text = "" + function.apply(trace.pause(3).await()).await();
        text += unbound.apply(this, trace.pause(4).await()).await()
                + callable.call().await();
        text += last(trace.pause("a"), trace.pause("b")).await();
        Function<Future<Integer>, Future<Integer>> twice = f -> f;
        text += twice.compose(function).andThen(f -> f).apply(5).await();
        try {
            text += plain(trace.pause(-1).await()).await();
        } catch (IllegalArgumentException e) {
            text += e.getMessage();
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) throws Exception {
        made = 0;
        return new MadeByMethods(trace).all();
    }
}
