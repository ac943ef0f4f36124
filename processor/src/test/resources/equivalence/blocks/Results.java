package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks of every kind of result, boxed and not, and none. */
final class Results {
    @Async
    static Future<String> run(Trace trace) {
        int i = Future.async(() -> Future.ready(trace.pause(1).await() + 1)).await();
        long l = Future.async(() -> Future.ready(trace.pause(1L).await() + 1)).await();
        double d = Future.async(() -> Future.ready(trace.pause(1.5).await() + 1)).await();
        boolean b = Future.async(() -> Future.ready(!trace.pause(true).await())).await();
        char c = Future.async(() -> Future.ready(trace.pause('c').await())).await();
        float f = Future.async(() -> Future.ready(trace.pause(1f).await() * 2)).await();
        Void v = Future.async(() -> {
            trace.pause("void").await();
            return Future.done();
        }).await();
        Integer nothing = Future.async(() -> {
            Integer n = trace.<Integer>pause(null).await();
            return Future.ready(n);
        }).await();
        int[] array = Future.async(() -> Future.ready(new int[] {trace.pause(1).await(), 2})).await();
        Runnable runnable = Future.async(() -> {
            int n = trace.pause(3).await();
            return Future.<Runnable>ready(() -> trace.log("ran", n));
        }).await();
        runnable.run();
        return Future.ready("" + i + l + d + b + c + f + v + nothing + array[0] + array[1]);
    }
}
