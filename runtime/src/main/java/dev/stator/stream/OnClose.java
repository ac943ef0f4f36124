package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Poll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#onClose}. */
final class OnClose<T> extends Operator<T, T> {

    private final Runnable action;

    OnClose(Stream<T> stream, Runnable action) {
        super(stream);
        this.action = Objects.requireNonNull(action, "action");
    }

    @Override
    Object advance(Context cx) throws Throwable {
        return source.step(cx);
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        Poll<@Nullable Void> over = super.release(cx);
        if (over.isReady()) {
            action.run();
        }
        return over;
    }
}
