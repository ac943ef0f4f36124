package equivalence.fields;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Supplier;

/** Final fields, static and not, captured by lambdas and read after awaits. */
final class FinalFields {
    static final String PREFIX = "p";
    private final int size;
    private final Supplier<String> shown = () -> PREFIX + size();

    FinalFields(int size) {
        this.size = size;
    }

    private int size() {
        return size;
    }

    @Async
    Future<String> all(Trace trace) {
        Supplier<Integer> later = () -> size * 2;
        int n = trace.pause(size).await() + this.size;
        return Future.ready(shown.get() + n + later.get() + trace.pause(PREFIX).await() + size);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(new FinalFields(trace.pause(3).await()).all(trace).await() + new FinalFields(4).all(trace).await());
    }
}
