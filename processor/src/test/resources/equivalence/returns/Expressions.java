package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.function.Supplier;

/** What may stand behind return: futures in variables, fields, arrays, casts, parentheses, choices, switches, calls of all kinds. */
final class Expressions {
    private static Future<String> field;
    private final Trace trace;

    Expressions(Trace trace) {
        this.trace = trace;
    }

    private <T> Future<T> same(Future<T> future) {
        trace.log("same");
        return future;
    }

    @Async
    Future<String> all(int n) {
        Future<String> local = trace.pause("local");
        List<Future<String>> list = List.of(trace.pause("list"));
        Supplier<Future<String>> later = () -> trace.pause("later");
        Object any = trace.pause("any");
        trace.pause("gap").await();
        switch (n) {
            case 0:
                return local;
            case 1:
                return list.get(trace.pause(0).await());
            case 2:
                return later.get();
            case 3:
                return (field = trace.pause("assigned"));
            case 4:
                return field;
            case 5:
                return this.<String>same((trace.pause("generic")));
            case 6:
                @SuppressWarnings("unchecked")
                Future<String> cast = (Future<String>) any;
                return cast;
            case 7:
                return switch (trace.pause(n).await()) {
                    case 7 -> trace.pause("switch");
                    default -> Future.failed(new IllegalStateException());
                };
            case 8:
                return n > trace.pause(4).await() ? same(trace.pause("left")) : Future.ready("right");
            case 9:
                return ((Future.ready((("parentheses") + (trace.pause(n).await())))));
            case 10:
                return new Expressions(trace).all(trace.pause(2).await());
            case 11:
                return Future.from(java.util.concurrent.CompletableFuture.completedFuture(
                        trace.pause("stage").await()));
            case 12:
                return Future.async(() -> Future.ready("block" + trace.pause(n).await()));
            default:
                return Future.failed(
                        trace.pause(new IllegalArgumentException("failed" + n)).await());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int i = 0; i < 14; i++) {
            try {
                text += new Expressions(trace).all(i).await();
            } catch (IllegalArgumentException e) {
                text += e.getMessage();
            }
        }
        return Future.ready(text);
    }
}
