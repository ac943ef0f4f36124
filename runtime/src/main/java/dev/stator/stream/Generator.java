package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Operation;
import dev.stator.Poll;
import dev.stator.Waker;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stream of what a body emits: see {@link Stream#generate}. Calling an {@code @Async} method that returns a {@code Stream} constructs
 * one; nobody else has to.
 *
 * <pre>
 *   offered ---the consumer asks---> given ---the consumer asks again---> done: emit completes
 *      |                               |
 *      +---------- cancelled ----------+---> over
 * </pre>
 *
 * One emission is offered at a time, except where the body awaits several at once; those stand in a queue.
 *
 * @param <T> the elements
 */
public final class Generator<T> extends Stage<T> implements Emitter<T> {

    /** Makes the body; null when it was called, or if the body was given. */
    private @Nullable Function<? super Emitter<T>, ? extends Future<?>> body;

    private final Awaited<@Nullable Object> running = new Awaited<>();

    /** What the consumer has not been given. */
    private final Queue<Emission> offered = new ArrayDeque<>(1);

    /** What the consumer was given last, as long as it has not asked again. */
    private @Nullable Emission given;

    /** Whether the consumer has enough: what is left of the body is its cleanup. */
    private boolean isStopped;

    /** For the class files that Stator links: {@link #emittedBy} follows. */
    public Generator() {}

    Generator(Function<? super Emitter<T>, ? extends Future<?>> body) {
        this.body = Objects.requireNonNull(body, "body");
    }

    /** This stream, whose elements {@code machine} emits; it starts when the first one is asked for. */
    public Stream<T> emittedBy(Future<?> machine) {
        running.start(machine);
        return this;
    }

    @Override
    Object advance(Context cx) throws Throwable {
        if (body != null) {
            Function<? super Emitter<T>, ? extends Future<?>> called = body;
            body = null;
            running.start(called.apply(this));
        }
        if (given != null) {
            given.complete(cx);
            given = null;
        }
        if (!running.isEmpty()) {
            running.poll(cx);
        }
        given = offered.poll();
        if (given != null) {
            return given.give();
        }
        return running.isEmpty() ? END : PENDING;
    }

    @Override
    Poll<@Nullable Void> release(Context cx) {
        isStopped = true;
        body = null;
        given = null;
        return running.pollCancel(cx);
    }

    @Override
    List<Future<?>> awaits() {
        return running.awaits();
    }

    @Override
    public Future<@Nullable Void> emit(T element) {
        return new Emission(Objects.requireNonNull(element, "an element of a stream"));
    }

    private final class Emission extends Operation<@Nullable Void> {

        /** Null when it was given: who was given it may let go of it. */
        private @Nullable T element;

        private @Nullable Waker waker;
        private boolean started;
        private boolean done;
        private boolean over;

        Emission(T element) {
            this.element = element;
        }

        @Override
        protected @Nullable Object step(Context cx) {
            if (over) {
                throw new IllegalStateException("emit() was polled after it completed or was cancelled");
            }
            if (!started) {
                started = true;
                offer();
            }
            waker = cx.waker();
            if (!done || !cx.proceed()) {
                return PENDING;
            }
            end();
            return null;
        }

        /** Offers the element; when the consumer has enough, it is dropped. */
        private void offer() {
            if (!isStopped) {
                offered.add(this);
            } else if (running.isEmpty()) {
                throw new IllegalStateException("emit() was polled after the end of the generator");
            } else {
                done = true;
            }
        }

        T give() {
            T handed = Objects.requireNonNull(element);
            element = null;
            return handed;
        }

        /** The consumer asks for more. The body is polled next; a combinator in it has to know which of its futures is due. */
        void complete(Context cx) {
            done = true;
            Waker waiting = waker;
            if (waiting != null && waiting != cx.waker()) {
                waiting.wake();
            }
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            offered.remove(this);
            end();
            return Poll.done();
        }

        private void end() {
            over = true;
            element = null;
            waker = null;
        }

        @Override
        public String toString() {
            return "emit()";
        }
    }
}
