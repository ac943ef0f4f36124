package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Poll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#chunks} and {@link Stream#chunksTimeout}. */
final class Chunks<T> extends Operator<T, List<T>> {

    private final int size;

    /** From the first element of a chunk on; null if a chunk has time. */
    private final @Nullable Pause limit;

    private List<T> chunk = new ArrayList<>();

    Chunks(Stream<T> stream, int size, @Nullable Duration limit) {
        super(stream);
        if (size <= 0) {
            throw new IllegalArgumentException("a chunk has one element at least, not " + size);
        }
        this.size = size;
        this.limit = limit == null ? null : new Pause(limit);
    }

    @Override
    Object advance(Context cx) throws Throwable {
        Object next = source.step(cx);
        while (isElement(next)) {
            if (chunk.isEmpty() && limit != null) {
                limit.begin(cx);
            }
            chunk.add(element(next));
            if (chunk.size() == size) {
                return take(cx);
            }
            next = source.step(cx);
        }
        if (chunk.isEmpty()) {
            return next;
        }
        return next == END || (limit != null && limit.isOver(cx)) ? take(cx) : PENDING;
    }

    private List<T> take(Context cx) {
        if (limit != null) {
            limit.cancel(cx);
        }
        List<T> taken = List.copyOf(chunk);
        chunk = new ArrayList<>();
        return taken;
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        if (limit != null) {
            limit.cancel(cx);
        }
        return super.release(cx);
    }
}
