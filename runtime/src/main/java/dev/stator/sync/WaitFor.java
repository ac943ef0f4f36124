package dev.stator.sync;

import dev.stator.Waker;
import dev.stator.sync.WatchState.Versioned;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** See {@link Watch.Receiver#waitFor}. */
final class WaitFor<T extends @Nullable Object> extends Waiter<T> {

    private final Watch.Receiver<T> receiver;
    private final Predicate<? super T> condition;

    /** The version that was last found wanting. */
    private long rejected = -1;

    WaitFor(Watch.Receiver<T> receiver, Predicate<? super T> condition) {
        this.receiver = receiver;
        this.condition = Objects.requireNonNull(condition, "condition");
    }

    @Override
    @Nullable
    Object attempt(Waker waker) {
        while (receiver.state.isAfter(rejected, this, waker)) {
            Versioned<T> latest = receiver.state.latest();
            if (accepts(latest)) {
                receiver.seen = latest.version();
                receiver.state.end(this);
                return latest.value();
            }
            rejected = latest.version();
        }
        return PENDING;
    }

    private boolean accepts(Versioned<T> latest) {
        boolean failed = true;
        try {
            boolean accepted = condition.test(latest.value());
            failed = false;
            return accepted;
        } finally {
            if (failed) {
                receiver.state.end(this);
            }
        }
    }

    @Override
    void abandon() {
        receiver.state.end(this);
    }

    @Override
    public String toString() {
        return "waitFor()";
    }
}
