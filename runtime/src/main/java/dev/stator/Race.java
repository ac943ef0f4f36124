package dev.stator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@linkplain Futures#select select} or a {@linkplain Futures#race race}: the outcome of the future that completes first. The others
 * are cancelled, and their cleanup is over, before this completes.
 *
 * <p>Fair: the first poll begins at a future that is chosen by chance, so that none is preferred in a loop; after that they are polled
 * in the order in which they were woken. {@link #biased} prefers the first ones instead.
 *
 * <p>Cancelling it cancels the futures. If one had won already, and the cleanup of the others was not over, its outcome is lost, like that
 * of any future that is cancelled half-way. Where it must not be, one of the racers is a handle of a {@link Shared} future, and another
 * handle is kept: that still has the outcome.
 */
public final class Race<T extends @Nullable Object> extends Combinator<T> {

    Race(List<? extends Future<? extends T>> futures) {
        super(futures, Children.Order.FAIR);
    }

    /**
     * From now on, in each poll, the futures are polled in the order in which they were given: of several that are ready, the first
     * wins.
     *
     * @return this
     * @throws IllegalStateException if this has been polled
     */
    public Race<T> biased() {
        children.prefer(Children.Order.BIASED);
        return this;
    }

    @Override
    @Nullable
    Object completed(Child child, Context cx) {
        return child.value();
    }

    @Override
    public String toString() {
        return "race";
    }
}
