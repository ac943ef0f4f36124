package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Operation;
import dev.stator.Poll;
import dev.stator.Waker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * See {@link Stream#next}. The stream is polled with a waker that forgets the task when this is over: the stream may stay registered
 * where it waits, and wakes nobody.
 */
final class Next<T> extends Operation<@Nullable T> implements Waker {

    private final Stage<T> stream;
    private volatile @Nullable Waker task;
    private boolean over;

    Next(Stream<T> stream) {
        this.stream = Stage.of(stream);
    }

    @Override
    protected @Nullable Object step(Context cx) throws Throwable {
        if (over) {
            throw new IllegalStateException("next() was polled after it completed or was cancelled");
        }
        task = cx.waker();
        Object next = Stage.PENDING;
        over = true;
        try {
            next = stream.step(cx.withWaker(this));
            over = next != Stage.PENDING;
        } finally {
            task = over ? null : task;
        }
        return next == Stage.PENDING ? PENDING : next == Stage.END ? null : next;
    }

    @Override
    public void wake() {
        Waker waiting = task;
        if (waiting != null) {
            waiting.wake();
        }
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        over = true;
        task = null;
        return Poll.done();
    }

    @Override
    protected List<Future<?>> awaits() {
        return stream.awaits();
    }

    @Override
    public String toString() {
        return "next()";
    }
}
