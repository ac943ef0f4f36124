package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks inside blocks inside async methods. */
final class NestedBlocks {
    private int secret = 5;

    @Async
    Future<String> method(Trace trace, int parameter) {
        int local = trace.pause(1).await();
        Future<Integer> outer = Future.async(() -> {
            int inOuter = trace.pause(2).await() + local;
            Future<Integer> inner = Future.async(() -> {
                secret++;
                int inInner = trace.pause(3).await() + inOuter + parameter;
                return Future.async(() -> Future.ready(trace.pause(4).await() + inInner + local + secret));
            });
            return Future.ready(inner.await() + inOuter);
        });
        trace.log("not yet");
        return Future.ready("" + outer.await() + secret);
    }

    Future<String> plain(Trace trace, int parameter) {
        return Future.async(() -> {
            int local = trace.pause(1).await();
            Future<Integer> inner = Future.async(() -> {
                secret += parameter;
                return Future.ready(trace.pause(local).await() + secret);
            });
            Future<Integer> expression = Future.async(() -> trace.pause(secret));
            return Future.ready("" + inner.await() + expression.await());
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        NestedBlocks nested = new NestedBlocks();
        return Future.ready(nested.method(trace, 7).await() + " " + nested.plain(trace, 9).await());
    }
}
