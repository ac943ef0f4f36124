package equivalence.switchexpressions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lambdas, method references, diamonds and generic calls as results: the target says their types. */
final class Targets {
    static <T> List<T> same(List<T> list) {
        return list;
    }

    @Async
    static Future<Function<String, String>> function(Trace trace, int n, boolean early) {
        String prefix = trace.pause("p").await();
        if (early) return Future.ready(switch (n) { case 0 -> s -> prefix + s; case 1 -> String::strip; default -> { yield s -> s; } });
        if (n == 5) return Future.ready(prefix.isEmpty() ? s -> s : s -> s + prefix);
        return Future.ready(switch (n) { case 0 -> s -> prefix + s; case 1 -> { trace.pause("q").await(); yield String::strip; } default -> s -> s; });
    }

    @Async
    static Future<Function<String, String>> selected(Trace trace, int n) {
        return Future.ready(switch (trace.pause(n).await()) { case 0 -> s -> "0" + s; default -> String::strip; });
    }

    @Async
    static Future<List<String>> lists(Trace trace, int n) {
        List<String> list = switch (n) { case 0 -> new ArrayList<>(); case 1 -> List.of(); default -> { trace.pause(n).await(); yield List.of("a"); } };
        trace.log(list);
        return Future.ready(same(switch (n) { case 0 -> new ArrayList<>(list); case 1 -> List.of(trace.pause("b").await()); default -> list; }));
    }

    @Async
    static Future<Long> longs(Trace trace, int n) {
        Long none = null;
        if (n == 0) return Future.ready(switch (n) { case 0 -> none; default -> 1L; });
        if (n == 1) return Future.ready(switch (n) { case 1 -> 1L; default -> none; });
        return Future.ready(switch (n) { case 2 -> trace.pause(2L).await(); default -> 1L; });
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (int n = 0; n < 3; n++) {
            Supplier<String> supplier = switch (n) { case 0 -> () -> "zero"; default -> { String s = trace.pause("s" + n).await(); yield () -> s; } };
            all += function(trace, n, true).await().apply(" x ") + function(trace, n, false).await().apply(" y ");
            all += selected(trace, n).await().apply(" z ") + supplier.get() + lists(trace, n).await() + longs(trace, n).await();
        }
        return Future.ready(all + function(trace, 5, false).await().apply("w"));
    }
}
