package dev.stator.sync;

import dev.stator.Waker;
import org.jspecify.annotations.Nullable;

/** See {@link Watch.Sender#closed}. */
final class Unwatched extends Waiter<@Nullable Void> {

    private final WatchState<?> watch;

    Unwatched(WatchState<?> watch) {
        this.watch = watch;
    }

    @Override
    @Nullable
    Object attempt(Waker waker) {
        return watch.hasReceivers(this, waker) ? PENDING : null;
    }

    @Override
    void abandon() {
        watch.endWatching(this);
    }

    @Override
    public String toString() {
        return "closed()";
    }
}
