package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#chain}. */
final class Chain<T> extends Stage<T> {

    private final Stage<T> first;
    private final Stage<? extends T> second;
    private boolean firstIsOver;

    Chain(Stream<T> first, Stream<? extends T> second) {
        this.first = Stage.of(first);
        this.second = Stage.of(second);
    }

    @Override
    Object advance(Context cx) throws Throwable {
        if (!firstIsOver) {
            Object next = first.step(cx);
            if (next != END) {
                return next;
            }
            firstIsOver = true;
        }
        return second.step(cx);
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        return first.pollCancel(cx).isPending() ? Poll.pending() : second.pollCancel(cx);
    }

    @Override
    List<Future<?>> awaits() {
        return firstIsOver ? second.awaits() : first.awaits();
    }
}
