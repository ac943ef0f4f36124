package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks in plain methods, of every kind of result. */
final class ResultsOfPlain {
    static Future<Integer> i(Trace trace) {
        return Future.async(() -> Future.ready(trace.pause(1).await() + 1));
    }

    static Future<Long> l(Trace trace) {
        return Future.async(() -> {
            if (trace.see(1) > 0) {
                return Future.ready(trace.pause(1L).await() + 1);
            }
            return Future.ready(2L);
        });
    }

    static Future<Double> d(Trace trace) {
        return Future.async(() -> Future.ready(trace.pause(1.5).await() + 1));
    }

    static Future<int[]> array(Trace trace) {
        return Future.async(() -> Future.ready(new int[] {trace.pause(1).await(), 2}));
    }

    static Future<Object> object(Trace trace) {
        return Future.async(() -> Future.ready(trace.pause(1).await()));
    }

    static Future<Runnable> runnable(Trace trace) {
        return Future.async(() -> {
            int n = trace.pause(3).await();
            return Future.ready(() -> trace.log("ran", n));
        });
    }

    static Future<Void> nothing(Trace trace) {
        return Future.async(() -> {
            trace.pause("void").await();
            return Future.done();
        });
    }

    static Future<Future<String>> future(Trace trace) {
        return Future.async(() -> Future.ready(Future.async(() -> trace.pause(trace.pause("nested").await()))));
    }

    @Async
    static Future<String> run(Trace trace) {
        runnable(trace).await().run();
        String text = "" + i(trace).await() + l(trace).await() + d(trace).await() + array(trace).await().length;
        return Future.ready(text + object(trace).await() + nothing(trace).await() + future(trace).await().await());
    }
}
