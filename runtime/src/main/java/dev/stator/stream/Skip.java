package dev.stator.stream;

import dev.stator.Context;

/** See {@link Stream#skip}. */
final class Skip<T> extends Operator<T, T> {

    private long left;

    Skip(Stream<T> stream, long count) {
        super(stream);
        left = count;
    }

    @Override
    Object advance(Context cx) throws Throwable {
        Object next = source.step(cx);
        while (left > 0 && isElement(next)) {
            left--;
            next = source.step(cx);
        }
        return next;
    }
}
