package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#then}. */
final class Then<A, T> extends Operator<A, T> {

    private final Function<? super A, ? extends Future<? extends T>> function;
    private final Awaited<T> running = new Awaited<>();

    Then(Stream<A> stream, Function<? super A, ? extends Future<? extends T>> function) {
        super(stream);
        this.function = Objects.requireNonNull(function, "function");
    }

    @Override
    Object advance(Context cx) throws Throwable {
        if (running.isEmpty()) {
            Object next = source.step(cx);
            if (!isElement(next)) {
                return next;
            }
            running.start(function.apply(element(next)));
        }
        return Objects.requireNonNull(running.poll(cx), "the value of a future in a stream");
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        return running.pollCancel(cx).isPending() ? Poll.pending() : super.release(cx);
    }

    @Override
    List<Future<?>> awaits() {
        return running.isEmpty() ? source.awaits() : running.awaits();
    }
}
