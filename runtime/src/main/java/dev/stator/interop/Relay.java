package dev.stator.interop;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Drives a future and hands its outcome to a {@link CompletableFuture}. */
record Relay<T extends @Nullable Object>(Future<T> future, CompletableFuture<T> outlet)
        implements Future<@Nullable Void> {

    @Override
    public Poll<@Nullable Void> poll(Context cx) {
        try {
            Poll<T> poll = future.poll(cx);
            if (poll.isPending()) {
                return Poll.pending();
            }
            outlet.complete(poll.get());
        } catch (Throwable failure) {
            outlet.completeExceptionally(failure);
        }
        return Poll.done();
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        Poll<@Nullable Void> over = future.pollCancel(cx);
        if (over.isReady()) {
            outlet.cancel(false);
        }
        return over;
    }
}
