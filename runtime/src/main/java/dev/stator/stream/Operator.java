package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage that makes its elements of those of one other. */
abstract class Operator<A, T> extends Stage<T> {

    final Stage<A> source;

    Operator(Stream<A> upstream) {
        source = Stage.of(upstream);
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        return source.pollCancel(cx);
    }

    @Override
    List<Future<?>> awaits() {
        return source.awaits();
    }

    /** An answer of the source that {@linkplain #isElement is an element}. */
    @SuppressWarnings("unchecked")
    final A element(Object answer) {
        return (A) answer;
    }
}
