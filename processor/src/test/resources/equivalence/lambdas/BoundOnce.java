package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Function;
import java.util.function.Supplier;

/** The receiver of a method reference is evaluated once, when the reference is made. */
final class BoundOnce {
    static StringBuilder made(Trace trace) {
        trace.log("made");
        return new StringBuilder("b");
    }

    @Async
    static Future<String> run(Trace trace) {
        Function<String, StringBuilder> append = made(trace)::append;
        trace.pause("gap").await();
        String text = append.apply(trace.pause("x").await()).toString() + append.apply("y");
        StringBuilder none = null;
        try {
            Supplier<Integer> length = none::length;
            text += trace.pause(length).await() == null;
        } catch (NullPointerException e) {
            text += trace.pause("null").await();
        }
        return Future.ready(text);
    }
}
