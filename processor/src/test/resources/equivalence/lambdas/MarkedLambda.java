package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Supplier;

/** A lambda of an intersection type, a marker and a function. */
final class MarkedLambda {
    interface Marker {}

    @Async
    static Future<String> run(Trace trace) {
        String captured = trace.pause("c").await();
        Supplier<String> marked = (Supplier<String> & Marker) () -> captured + "!";
        trace.pause("gap").await();
        return Future.ready(marked.get() + (marked instanceof Marker) + trace.pause(1).await());
    }
}
