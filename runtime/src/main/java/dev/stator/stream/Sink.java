package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Operation;
import dev.stator.Poll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A future that takes all elements of a stream. It is over when the stream is, which has closed itself by then. */
abstract class Sink<T, R extends @Nullable Object> extends Operation<R> {

    private final Stage<T> source;
    private boolean over;

    Sink(Stream<T> stream) {
        source = new Peek<>(stream, this::accept);
    }

    /** Takes one element. What it throws is the failure of the stream. */
    abstract void accept(T element);

    /** What was made of the elements. */
    abstract @Nullable R result();

    @Override
    protected final @Nullable Object step(Context cx) throws Throwable {
        if (over) {
            throw new IllegalStateException(this + " was polled after it completed or was cancelled");
        }
        over = true;
        Object next;
        do {
            next = source.step(cx);
        } while (Stage.isElement(next));
        over = next == Stage.END;
        return over ? result() : PENDING;
    }

    @Override
    public final Poll<@Nullable Void> pollCancel(Context cx) {
        over = true;
        return source.pollCancel(cx);
    }

    @Override
    protected List<Future<?>> awaits() {
        return source.awaits();
    }

    @Override
    public String toString() {
        return "the end of a stream";
    }
}
