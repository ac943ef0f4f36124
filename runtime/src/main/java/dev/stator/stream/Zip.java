package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#zip}. */
final class Zip<A, B, T> extends Stage<T> {

    private final Stage<A> left;
    private final Stage<B> right;
    private final BiFunction<? super A, ? super B, ? extends T> function;

    /** What has come on one side and waits for the other. */
    private Object a = PENDING;

    private Object b = PENDING;

    Zip(Stream<A> left, Stream<B> right, BiFunction<? super A, ? super B, ? extends T> function) {
        this.left = Stage.of(left);
        this.right = Stage.of(right);
        this.function = Objects.requireNonNull(function, "function");
    }

    @Override
    @SuppressWarnings("unchecked") // what has come on each side
    Object advance(Context cx) throws Throwable {
        a = a == PENDING ? left.step(cx) : a;
        if (a != END) {
            b = b == PENDING ? right.step(cx) : b;
        }
        if (a == END || b == END) {
            return END;
        }
        if (a == PENDING || b == PENDING) {
            return PENDING;
        }
        T both = function.apply((A) a, (B) b);
        a = PENDING;
        b = PENDING;
        return Objects.requireNonNull(both, "an element of a stream");
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        Poll<@Nullable Void> ofLeft = left.pollCancel(cx);
        Poll<@Nullable Void> ofRight = right.pollCancel(cx);
        return ofLeft.isPending() ? ofLeft : ofRight;
    }

    @Override
    List<Future<?>> awaits() {
        return java.util.stream.Stream.of(left, right)
                .flatMap(side -> side.awaits().stream())
                .toList();
    }
}
