package dev.stator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One future whose outcome several tasks wait for, see {@link Futures#shared}. Each handle is a future for one of them; {@link #share}
 * makes another. All get the same value, or the same failure.
 *
 * <p>The future is driven by a task that waits for it, one at a time; if that one is cancelled, another goes on. When every handle has
 * been cancelled, the future is cancelled too, and its cleanup is over before the last of these cancellations is ready. So a handle
 * that is kept, polled or not, keeps the future from being cancelled.
 *
 * <p>A handle belongs to one task; the handles of one future may be used by several threads. After {@code Shared} of Rust's futures
 * crate, where {@code share} is {@code clone} and cancelling is dropping.
 */
public final class Shared<T extends @Nullable Object> extends Operation<T> {

    private final SharedState state;
    private boolean over;

    Shared(SharedState state) {
        this.state = state;
        state.add(this);
    }

    /**
     * Another handle of the same future.
     *
     * @throws IllegalStateException if the future was cancelled because every handle was
     */
    public Shared<T> share() {
        return new Shared<>(state);
    }

    @Override
    protected List<Future<?>> awaits() {
        return state.awaits();
    }

    @Override
    protected @Nullable Object step(Context cx) throws Throwable {
        if (over) {
            throw polledAgain("shared");
        }
        boolean completed = false;
        try {
            Object value = state.poll(this, cx);
            completed = value != PENDING;
            return value;
        } catch (Throwable failure) {
            completed = true;
            throw failure;
        } finally {
            over = completed;
        }
    }

    /** Loses nothing, as long as there is another handle. */
    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        over = true;
        return state.cancel(this, cx);
    }

    @Override
    public String toString() {
        return "shared";
    }
}
