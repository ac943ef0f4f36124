package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.FutureSet;
import dev.stator.Poll;
import dev.stator.Waker;
import dev.stator.task.TaskLocal;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * See {@link Stream#buffered} and {@link Stream#bufferUnordered}.
 *
 * <pre>
 *   source ---at most n at a time---> running (a FutureSet) ---as they complete---> done ---> who asks
 * </pre>
 *
 * <p>All of this goes on in two places: when an element is asked for, and, as a companion of the task that asked last, while that task
 * does something else. The two are polls of one task, one after the other. Only when the stream has moved on to another task may the
 * companion of the first one come in between; so whoever polls takes {@link #polling}, and who finds it taken comes again.
 *
 * <p>What is woken in here wakes who waits for an element and the task. The task holds its companion weakly: a stream that nobody has any
 * more goes with what runs in it.
 */
final class Buffered<A, T> extends Operator<A, T> implements Waker {

    private record Failed(Throwable failure) {}

    private final int limit;
    private final Function<? super A, ? extends Future<? extends T>> function;
    private final FutureSet<T> running;
    private final Queue<Object> done = new ArrayDeque<>();
    private final Awaited<@Nullable Void> closing = new Awaited<>();
    private boolean sourceIsOver;
    private boolean isClosing;

    private final AtomicBoolean polling = new AtomicBoolean();

    /** The waker of who waits for an element. */
    private volatile @Nullable Waker waiting;

    /** The waker of the task that has a companion for this. */
    private volatile @Nullable Waker task;

    Buffered(
            Stream<A> stream,
            int limit,
            Function<? super A, ? extends Future<? extends T>> function,
            FutureSet<T> running) {
        super(stream);
        if (limit <= 0) {
            throw new IllegalArgumentException("a buffer has room for one future at least, not " + limit);
        }
        this.limit = limit;
        this.function = Objects.requireNonNull(function, "function");
        this.running = running;
    }

    @Override
    Object advance(Context cx) throws Throwable {
        waiting = cx.waker();
        if (polling.getAndSet(true)) {
            cx.waker().wake();
            return PENDING;
        }
        try {
            goOn(cx);
            Object next = done.poll();
            if (next instanceof Failed failed) {
                throw failed.failure();
            }
            if (next == null && isEmpty()) {
                return END;
            }
            attend(cx);
            if (next == null) {
                return PENDING;
            }
            waiting = null;
            goOn(cx);
            return next;
        } finally {
            polling.set(false);
        }
    }

    /** Whether no element will come any more. */
    private boolean isEmpty() {
        return sourceIsOver && running.isEmpty() && done.isEmpty();
    }

    /** Starts what may run, and takes over what has completed. */
    private void goOn(Context cx) {
        Context own = cx.withWaker(this);
        fill(own);
        while (!running.isEmpty()) {
            try {
                Poll<T> next = running.next().poll(own);
                if (next.isPending()) {
                    return;
                }
                done.add(Objects.requireNonNull(next.get(), "the value of a future in a stream"));
            } catch (Throwable failure) {
                sourceIsOver = true; // nothing more is started
                done.add(new Failed(failure));
            }
        }
    }

    /** A failure of the source takes its place among the futures. */
    private void fill(Context own) {
        try {
            while (!sourceIsOver && running.size() + done.size() < limit) {
                Object next = source.step(own);
                if (next == PENDING) {
                    return;
                }
                sourceIsOver = next == END;
                if (next != END) {
                    running.add(function.apply(element(next)));
                }
            }
        } catch (Throwable failure) {
            sourceIsOver = true;
            running.add(Future.failed(failure));
        }
    }

    // ---- while the task does something else ----

    /** Makes this go on beside what the task does. */
    private void attend(Context cx) {
        Waker current = cx.taskWaker();
        if (task != current) {
            task = current;
            cx.accompany(TaskLocal.inherit(new Companion(new WeakReference<>(this))));
        }
    }

    /** A poll of the task. Answers whether there is nothing more to do for it here. */
    private boolean accompany(Context cx) {
        if (task != cx.taskWaker()) {
            return true;
        }
        if (polling.getAndSet(true)) {
            return false;
        }
        try {
            if (isClosing || isEmpty()) {
                task = null;
                return true;
            }
            goOn(cx);
            return false;
        } finally {
            polling.set(false);
        }
    }

    private record Companion(WeakReference<? extends Buffered<?, ?>> buffer) implements Future<@Nullable Void> {

        @Override
        public Poll<@Nullable Void> poll(Context cx) {
            Buffered<?, ?> attended = buffer.get();
            return attended == null || attended.accompany(cx) ? Poll.done() : Poll.pending();
        }
    }

    @Override
    public void wake() {
        Waker consumer = waiting;
        Waker attending = task;
        if (consumer != null) {
            consumer.wake();
        }
        if (attending != null && attending != consumer) {
            attending.wake();
        }
    }

    // ---- the end ----

    @Override
    Poll<@Nullable Void> release(Context cx) {
        if (polling.getAndSet(true)) {
            cx.waker().wake();
            return Poll.pending();
        }
        try {
            if (!isClosing) {
                isClosing = true;
                waiting = null;
                task = null;
                done.clear();
                closing.start(running.closeAsync());
            }
            if (!closing.isEmpty() && closing.poll(cx) == PENDING) {
                return Poll.pending();
            }
            return super.release(cx);
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        } finally {
            polling.set(false);
        }
    }
}
