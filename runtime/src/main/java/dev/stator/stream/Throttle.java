package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Poll;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#throttle}. */
final class Throttle<T> extends Operator<T, T> {

    /** Runs from the last element on. */
    private final Pause pause;

    Throttle(Stream<T> stream, Duration pause) {
        super(stream);
        this.pause = new Pause(pause);
    }

    @Override
    Object advance(Context cx) throws Throwable {
        if (!pause.isOver(cx)) {
            return PENDING;
        }
        Object next = source.step(cx);
        if (isElement(next)) {
            pause.begin(cx);
        }
        return next;
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        pause.cancel(cx);
        return super.release(cx);
    }
}
