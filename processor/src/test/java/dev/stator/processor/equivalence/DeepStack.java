package dev.stator.processor.equivalence;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Runs what recurses deeply: a blocking program uses the stack where a machine uses the heap. */
final class DeepStack {

    private static final long BYTES = 256L << 20;

    private DeepStack() {}

    /** Calls {@code work} on a thread of its own, and waits for it. */
    static <T> T call(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        new Thread(null, () -> result.completeAsync(work, Runnable::run), "deep stack", BYTES).start();
        return result.join();
    }
}
