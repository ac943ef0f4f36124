package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lambdas as arguments of calls that await in other arguments: captured variables keep the value of that moment. */
final class ArgumentsBesideAwaits {
    static String call(Supplier<String> first, String text, Function<String, String> last) {
        return first.get() + last.apply(text);
    }

    @Async
    static Future<String> async(Trace trace, Supplier<String> first, int n) {
        trace.log("async", n);
        return Future.ready(first.get() + trace.pause(n).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int i = 0; i < 3; i++) {
            int copy = i;
            text += call(() -> "s" + copy, trace.pause("t").await(), s -> s + copy + trace.see("in"));
            text += async(trace, () -> "a" + copy, trace.pause(copy).await()).await();
        }
        return Future.ready(text);
    }
}
