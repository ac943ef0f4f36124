package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#flatMap}. */
final class FlatMap<A, T> extends Operator<A, T> {

    private final Function<? super A, ? extends Stream<? extends T>> function;

    /** The stream of the element that was reached. */
    private @Nullable Stage<? extends T> inner;

    FlatMap(Stream<A> stream, Function<? super A, ? extends Stream<? extends T>> function) {
        super(stream);
        this.function = Objects.requireNonNull(function, "function");
    }

    @Override
    Object advance(Context cx) throws Throwable {
        while (true) {
            if (inner == null) {
                Object next = source.step(cx);
                if (!isElement(next)) {
                    return next;
                }
                inner = Stage.of(function.apply(element(next)));
            }
            Object next = inner.step(cx);
            if (next != END) {
                return next;
            }
            inner = null;
        }
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        return inner != null && inner.pollCancel(cx).isPending() ? Poll.pending() : super.release(cx);
    }

    @Override
    List<Future<?>> awaits() {
        Stage<? extends T> reached = inner;
        return reached == null ? source.awaits() : reached.awaits();
    }
}
