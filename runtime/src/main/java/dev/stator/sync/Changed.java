package dev.stator.sync;

import dev.stator.Waker;
import org.jspecify.annotations.Nullable;

/** See {@link Watch.Receiver#changed}. */
final class Changed extends Waiter<@Nullable Void> {

    private final Watch.Receiver<?> receiver;

    Changed(Watch.Receiver<?> receiver) {
        this.receiver = receiver;
    }

    @Override
    @Nullable
    Object attempt(Waker waker) {
        if (!receiver.state.isAfter(receiver.seen, this, waker)) {
            return PENDING;
        }
        receiver.seen = receiver.state.latest().version();
        receiver.state.end(this);
        return null;
    }

    @Override
    void abandon() {
        receiver.state.end(this);
    }

    @Override
    public String toString() {
        return "changed()";
    }
}
