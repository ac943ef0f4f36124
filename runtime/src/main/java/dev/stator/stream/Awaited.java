package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.task.Uncaught;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The place of a future that a stage waits for: one at a time. A future that has ended has left it. */
final class Awaited<R extends @Nullable Object> {

    private @Nullable Future<? extends R> future;

    boolean isEmpty() {
        return future == null;
    }

    void start(Future<? extends R> next) {
        future = Objects.requireNonNull(next, "future");
    }

    /** What is waited for, for dumps. */
    List<Future<?>> awaits() {
        Future<? extends R> awaited = future;
        return awaited == null ? List.of() : List.of(awaited);
    }

    /** Its value or {@link Stage#PENDING}. */
    @Nullable
    Object poll(Context cx) throws Exception {
        Future<? extends R> polled = Objects.requireNonNull(future);
        future = null;
        Poll<? extends R> poll = polled.poll(cx);
        if (poll.isPending()) {
            future = polled;
            return Stage.PENDING;
        }
        return poll.get();
    }

    /** Goes on with its cancellation; ready at once if there is none. Throws nothing. */
    Poll<@Nullable Void> pollCancel(Context cx) {
        Future<? extends R> cancelled = future;
        if (cancelled == null) {
            return Poll.done();
        }
        try {
            if (cancelled.pollCancel(cx).isPending()) {
                return Poll.pending();
            }
        } catch (Throwable cleanup) {
            Uncaught.tell(cleanup);
        }
        future = null;
        return Poll.done();
    }
}
