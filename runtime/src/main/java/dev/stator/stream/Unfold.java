package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#unfold}. */
final class Unfold<T> extends Stage<T> {

    private final Supplier<? extends Future<? extends @Nullable T>> source;
    private final Awaited<@Nullable T> running = new Awaited<>();

    Unfold(Supplier<? extends Future<? extends @Nullable T>> source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    @Override
    Object advance(Context cx) throws Throwable {
        if (running.isEmpty()) {
            if (!cx.proceed()) {
                return PENDING;
            }
            running.start(source.get());
        }
        Object next = running.poll(cx);
        return next == null ? END : next;
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        return running.pollCancel(cx);
    }

    @Override
    List<Future<?>> awaits() {
        return running.awaits();
    }
}
