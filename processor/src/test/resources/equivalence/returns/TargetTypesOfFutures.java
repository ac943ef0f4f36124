package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Comparator;
import java.util.function.Function;

/** Returned futures whose type, and that of the lambdas in them, is inferred from what the method returns. */
final class TargetTypesOfFutures {
    static <T> Future<Comparator<T>> plain(Function<T, String> key) {
        return Future.ready(Comparator.comparing(key));
    }

    @Async
    static <T> Future<Comparator<T>> paused(Trace trace, Function<T, String> key) {
        trace.pause(1).await();
        return Future.ready(Comparator.comparing(key));
    }

    @Async
    static Future<Comparator<StringBuilder>> ofPlain() {
        return plain(text -> text.reverse().toString());
    }

    @Async
    static Future<Comparator<StringBuilder>> ofAsync(Trace trace) {
        trace.pause(2).await();
        return paused(trace, text -> text.reverse().toString());
    }

    @Async
    static Future<Comparator<StringBuilder>> chosen(Trace trace, boolean plain) {
        return plain ? plain(text -> text.reverse().toString()) : paused(trace, text -> text.reverse().toString());
    }

    @Async
    static Future<Comparator<StringBuilder>> switched(Trace trace, int which) {
        return switch (which) {
            case 0 -> paused(trace, text -> text.reverse().toString());
            default -> plain(text -> text.reverse().toString());
        };
    }

    static Future<Comparator<StringBuilder>> block(Trace trace) {
        return Future.async(() -> paused(trace, text -> text.reverse().toString()));
    }

    private static int compare(Comparator<StringBuilder> comparator) {
        return comparator.compare(new StringBuilder("ab"), new StringBuilder("ba"));
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready("" + compare(ofPlain().await()) + compare(ofAsync(trace).await())
                + compare(chosen(trace, true).await()) + compare(chosen(trace, false).await())
                + compare(switched(trace, 0).await()) + compare(switched(trace, 1).await())
                + compare(block(trace).await()));
    }
}
