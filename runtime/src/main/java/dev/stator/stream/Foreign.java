package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Poll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stream that was written by hand, as a stage. What has ended is neither polled nor cancelled. */
final class Foreign<T> extends Stage<T> {

    /** Null when it has ended. */
    private @Nullable Stream<T> stream;

    Foreign(Stream<T> stream) {
        this.stream = Objects.requireNonNull(stream, "stream");
    }

    @Override
    Object advance(Context cx) throws Throwable {
        Stream<T> polled = stream;
        if (polled == null) {
            return END;
        }
        boolean ended = true;
        try {
            Poll<@Nullable T> next = polled.pollNext(cx);
            T element = next.isPending() ? null : next.get();
            ended = next.isReady() && element == null;
            return next.isPending() ? PENDING : element == null ? END : element;
        } finally {
            stream = ended ? null : polled;
        }
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        return stream == null ? Poll.done() : stream.pollCancel(cx);
    }
}
