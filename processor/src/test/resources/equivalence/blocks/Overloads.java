package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks in overloaded methods, and more than one in a method. */
final class Overloads {
    static Future<String> go(Trace trace) {
        Future<String> one = Future.async(() -> Future.ready("one" + trace.pause(1).await()));
        Future<String> two = Future.async(() -> Future.ready(one.await() + trace.pause(2).await()));
        return Future.async(() -> Future.ready(two.await() + trace.pause(3).await()));
    }

    static Future<String> go(Trace trace, int n) {
        return Future.async(() -> Future.ready("int" + trace.pause(n).await()));
    }

    static Future<String> go(Trace trace, Integer n) {
        return Future.async(() -> Future.ready("Integer" + trace.pause(n).await()));
    }

    @Async
    static Future<String> go(Trace trace, String text) {
        Future<String> inside = Future.async(() -> Future.ready("inside" + trace.pause(text).await()));
        return Future.ready(inside.await());
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(go(trace).await() + go(trace, 1).await() + go(trace, (Integer) 2).await() + go(trace, "s").await());
    }
}
