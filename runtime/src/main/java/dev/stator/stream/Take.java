package dev.stator.stream;

import dev.stator.Context;

/** See {@link Stream#take}. */
final class Take<T> extends Operator<T, T> {

    private long left;

    Take(Stream<T> stream, long count) {
        super(stream);
        left = count;
    }

    @Override
    Object advance(Context cx) throws Throwable {
        if (left <= 0) {
            return END;
        }
        Object next = source.step(cx);
        if (isElement(next)) {
            left--;
        }
        return next;
    }
}
