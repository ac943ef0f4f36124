package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Async methods of one name: by number, type, boxing, varargs; each has its own machine. */
final class OverloadsInOneClass {
    @Async
    static Future<String> show(Trace trace) {
        return trace.pause("none");
    }

    @Async
    static Future<String> show(Trace trace, int n) {
        return Future.ready("int" + trace.pause(n).await());
    }

    @Async
    static Future<String> show(Trace trace, long n) {
        return Future.ready("long" + trace.pause(n).await());
    }

    @Async
    static Future<String> show(Trace trace, Object o) {
        return Future.ready("object" + trace.pause(o).await());
    }

    @Async
    static Future<String> show(Trace trace, int... all) {
        return Future.ready("ints" + trace.pause(all.length).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        byte small = 1;
        Integer boxed = 2;
        return Future.ready(show(trace).await() + show(trace, 1).await() + show(trace, 1L).await() + show(trace, small).await() + show(trace, boxed).await()
                + show(trace, "s").await() + show(trace, 1, 2).await() + show(trace, trace.pause(3).await()).await() + show(trace, trace.pause(3).await() + 0).await());
    }
}
