package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Supplier;

/** Blocks in a class whose plain methods hold lambdas: javac numbers all of them. */
final class AmongLambdas {
    private static String plain(String text) {
        Supplier<String> twice = () -> text + text;
        return twice.get();
    }

    private static Future<String> nested(Trace trace, String text) {
        return Future.async(() -> Future.async(() -> trace.pause(text)));
    }

    private static String other(String text) {
        Supplier<Supplier<String>> twice = () -> () -> text.strip();
        return twice.get().get();
    }

    private static Future<String> deep(Trace trace, String text) {
        return Future.async(() -> {
            String outer = trace.pause(text).await();
            return Future.async(() -> {
                String inner = trace.pause(outer + text).await();
                return Future.async(() -> Future.ready(inner + outer));
            });
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(plain("a") + nested(trace, "b").await() + other(" c ") + deep(trace, "d").await());
    }
}
