package equivalence.blocks;

import dev.stator.Async;
import dev.stator.AsyncBody;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Supplier;

/** Blocks that are cast to serializable lambdas, beside other such lambdas. */
final class Serializable {
    interface Number extends Supplier<Integer>, java.io.Serializable {}

    static Future<Integer> first(Trace trace, int by) {
        return Future.async((AsyncBody<Integer> & java.io.Serializable) () -> Future.ready(trace.pause(1).await() + by));
    }

    static Number plain(int by) {
        return () -> by + 1;
    }

    static Future<Integer> second(Trace trace, int by) {
        return Future.async((AsyncBody<Integer> & java.io.Serializable) () -> Future.ready(trace.pause(1).await() + by));
    }

    static Future<Integer> cast(Trace trace) {
        return Future.async((AsyncBody<Integer>) (() -> trace.pause(3)));
    }

    @Async
    static Future<String> run(Trace trace) {
        int sum = first(trace, 10).await() + plain(100).get() + second(trace, 1000).await();
        return Future.ready("" + sum + cast(trace).await());
    }
}
