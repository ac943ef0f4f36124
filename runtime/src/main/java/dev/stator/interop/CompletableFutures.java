package dev.stator.interop;

import dev.stator.Future;
import dev.stator.executor.ExecutorSpawner;
import dev.stator.task.JoinHandle;
import dev.stator.task.Uncaught;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** From a future to a {@link CompletableFuture}, and back. */
public final class CompletableFutures {

    private CompletableFutures() {}

    /**
     * Starts {@code future} as a task on {@code executor}; each poll is one {@code execute}. Its value or its failure, the same object,
     * completes the result on a thread of the executor. If the executor refuses to run the task, the result fails with
     * {@link RejectedExecutionException}.
     *
     * <p>Cancelling the result aborts the task; the result is cancelled at once, and the task's cleanup runs after that. Completing it
     * by hand leaves the task alone.
     */
    public static <T extends @Nullable Object> CompletableFuture<T> toCompletableFuture(
            Future<T> future, Executor executor) {
        Outlet<T> outlet = new Outlet<>();
        JoinHandle<?> task = ExecutorSpawner.on(executor, outlet::refused).spawn(new Relay<>(future, outlet));
        outlet.task = task;
        task.detach();
        return outlet;
    }

    /** The same as {@link Future#from}. */
    public static <T extends @Nullable Object> Future<T> fromStage(CompletionStage<T> stage) {
        return Future.from(stage);
    }

    private static final class Outlet<T extends @Nullable Object> extends CompletableFuture<T> {

        private volatile @Nullable JoinHandle<?> task;

        /** The executor has refused to run the task; or, after this was cancelled, its cleanup has failed. */
        void refused(Throwable failure) {
            if (!completeExceptionally(failure) && !(failure instanceof RejectedExecutionException)) {
                Uncaught.tell(failure);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            JoinHandle<?> running = task;
            if (cancelled && running != null) {
                running.abort();
            }
            return cancelled;
        }
    }
}
