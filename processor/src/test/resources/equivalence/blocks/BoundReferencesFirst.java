package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Blocks whose code begins with what a method reference is bound to. */
final class BoundReferencesFirst {
    private enum Color {
        RED,
        GREEN
    }

    private static String song() {
        return "waltz";
    }

    private static Future<Integer> plain(Trace trace) {
        return Future.async(() -> {
            IntSupplier ordinal = Color.values()[1]::ordinal;
            return Future.ready(trace.pause(ordinal.getAsInt()).await());
        });
    }

    private static Future<String> expression(Trace trace) {
        return Future.async(() -> Future.ready(trace.pause(length(song()::length)).await() + song()));
    }

    private static int length(IntSupplier length) {
        return length.getAsInt();
    }

    @Async
    static Future<String> run(Trace trace) {
        Supplier<Future<String>> nested = () -> Future.async(() -> {
            IntSupplier length = song()::length;
            Supplier<String> inner = () -> {
                Supplier<String> upper = song()::toUpperCase;
                return upper.get();
            };
            return Future.ready(inner.get() + trace.pause(length.getAsInt()).await());
        });
        Object local = new Object() {
            @Async
            private Future<String> sing() {
                return Future.ready(Future.<String>async(() -> {
                            IntSupplier length = song()::length;
                            return Future.ready(trace.pause("l").await() + length.getAsInt());
                        })
                        .await());
            }

            @Async
            Future<String> sung() {
                return Future.ready(sing().await());
            }
        }.sung().await();
        return Future.ready(plain(trace).await() + expression(trace).await() + nested.get().await() + local);
    }
}
