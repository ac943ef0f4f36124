package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Poll;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#debounce}. */
final class Debounce<T> extends Operator<T, T> {

    /** Runs from the latest element on. */
    private final Pause quiet;

    private @Nullable Object latest;

    Debounce(Stream<T> stream, Duration quiet) {
        super(stream);
        this.quiet = new Pause(quiet);
    }

    @Override
    Object advance(Context cx) throws Throwable {
        Object next = source.step(cx);
        while (isElement(next)) {
            latest = next;
            quiet.begin(cx);
            next = source.step(cx);
        }
        if (latest == null || (next == PENDING && !quiet.isOver(cx))) {
            return next;
        }
        quiet.cancel(cx);
        Object last = latest;
        latest = null;
        return last;
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        quiet.cancel(cx);
        return super.release(cx);
    }
}
