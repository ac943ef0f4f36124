package dev.stator.processor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Runs a step on a stack that is deep enough for any source that javac itself can compile: the stages go down into nested expressions with
 * more frames than javac does, and javac's own thread has the stack that it was started with. The caller waits meanwhile, so that all is
 * as if it had run the step itself.
 */
final class DeepStack {

    /** Reserved, not used: a page is taken when the stack reaches it. */
    private static final long BYTES = 64L << 20;

    private DeepStack() {}

    /** Runs {@code step} and throws what it throws. An interrupt doesn't end the wait, and is kept. */
    static void run(Runnable step) {
        try {
            CompletableFuture.runAsync(step, DeepStack::start).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    private static void start(Runnable running) {
        Thread thread = new Thread(null, running, "stator", BYTES);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }
}
