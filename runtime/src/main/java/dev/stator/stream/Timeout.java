package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Poll;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#timeout}. */
final class Timeout<T> extends Operator<T, T> {

    private final Duration limit;

    /** Runs while an element is waited for. */
    private final Pause patience;

    Timeout(Stream<T> stream, Duration limit) {
        super(stream);
        this.limit = limit;
        this.patience = new Pause(limit);
    }

    @Override
    Object advance(Context cx) throws Throwable {
        if (!patience.isRunning()) {
            patience.begin(cx);
        }
        Object next = source.step(cx);
        if (next == PENDING) {
            if (patience.isOver(cx)) {
                throw new TimeoutException("no element within " + limit);
            }
            return PENDING;
        }
        patience.cancel(cx);
        return next;
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        patience.cancel(cx);
        return super.release(cx);
    }
}
