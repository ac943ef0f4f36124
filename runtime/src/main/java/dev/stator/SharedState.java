package dev.stator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the handles of a {@link Shared} have in common: the future, which one of them drives, and in the end its outcome.
 *
 * <pre>
 *                 poll                 pending
 *   RESTING -----------------> DRIVEN ---------> RESTING
 *      |                          |
 *      |                          +--value or failure--> COMPLETED, with the outcome
 *      |
 *      +--the last handle is cancelled--> CANCELLING --its cleanup is over--> CANCELLED
 * </pre>
 *
 * In DRIVEN and CANCELLING the future belongs to the thread that has entered that phase, which uses it outside the lock; a handle that
 * is polled meanwhile waits. A wake goes to the handle that drove the future last, the driver; the completion wakes all. A driver that
 * is cancelled hands the driving, and the wake that it may have had, to another handle that waits.
 */
final class SharedState implements Waker {

    private enum Phase {
        RESTING,
        DRIVEN,
        COMPLETED,
        CANCELLING,
        CANCELLED
    }

    /** The waker of a handle that does not wait: it has not been polled yet. */
    private static final Waker NOBODY = () -> {};

    /** The handles that have neither the outcome nor been cancelled, and the wakers that they wait with. It is the lock of all. */
    private final Map<Shared<?>, Waker> handles = new LinkedHashMap<>();

    private Phase phase = Phase.RESTING;
    private @Nullable Shared<?> driver;
    private @Nullable Object outcome;

    /** Null when it is over. */
    private @Nullable Future<?> future;

    SharedState(Future<?> future) {
        this.future = Objects.requireNonNull(future, "future");
    }

    void add(Shared<?> handle) {
        synchronized (handles) {
            if (phase == Phase.CANCELLING || phase == Phase.CANCELLED) {
                throw new IllegalStateException("the shared future was cancelled, as all its handles were");
            }
            handles.put(handle, NOBODY);
        }
    }

    /** The future, for dumps, unless it is over. */
    List<Future<?>> awaits() {
        synchronized (handles) {
            return future == null ? List.of() : List.of(future);
        }
    }

    /** The value; or {@link Operation#PENDING} after the waker of {@code cx} was registered. */
    @Nullable
    Object poll(Shared<?> handle, Context cx) throws Throwable {
        synchronized (handles) {
            if (phase == Phase.COMPLETED) {
                handles.remove(handle);
                return outcome();
            }
            handles.put(handle, cx.waker());
            if (phase == Phase.DRIVEN) {
                return Operation.PENDING;
            }
            phase = Phase.DRIVEN;
            driver = handle;
        }
        Object answer = drive(cx);
        List<Waker> waiting;
        synchronized (handles) {
            if (answer == Operation.PENDING) {
                phase = Phase.RESTING;
                return Operation.PENDING;
            }
            phase = Phase.COMPLETED;
            outcome = answer;
            future = null;
            driver = null;
            handles.remove(handle);
            waiting = List.copyOf(handles.values());
        }
        waiting.forEach(Waker::wake);
        return outcome();
    }

    /** The value, a {@link Failure}, or PENDING. */
    private @Nullable Object drive(Context cx) {
        try {
            return Operation.stepOf(Objects.requireNonNull(future), cx.withWaker(this));
        } catch (Throwable thrown) {
            return new Failure(thrown);
        }
    }

    private @Nullable Object outcome() throws Throwable {
        if (outcome instanceof Failure failure) {
            throw failure.cause();
        }
        return outcome;
    }

    /** The future has asked for a poll. */
    @Override
    public void wake() {
        Waker waker;
        synchronized (handles) {
            waker = driver == null ? NOBODY : handles.getOrDefault(driver, NOBODY);
        }
        waker.wake();
    }

    /** Ready at once unless {@code handle} is the last one. */
    Poll<@Nullable Void> cancel(Shared<?> handle, Context cx) {
        Waker next = NOBODY;
        Future<?> last = null;
        synchronized (handles) {
            handles.remove(handle);
            if (phase == Phase.CANCELLING || (phase == Phase.RESTING && handles.isEmpty())) {
                phase = Phase.CANCELLING;
                last = future;
            } else if (driver == handle) {
                next = handOver();
            }
        }
        next.wake();
        return last == null ? Poll.done() : cancel(last, cx);
    }

    private Waker handOver() {
        for (Map.Entry<Shared<?>, Waker> waiting : handles.entrySet()) {
            if (waiting.getValue() != NOBODY) {
                driver = waiting.getKey();
                return waiting.getValue();
            }
        }
        driver = null;
        return NOBODY;
    }

    private Poll<@Nullable Void> cancel(Future<?> last, Context cx) {
        boolean over = true;
        try {
            over = last.pollCancel(cx).isReady();
        } finally {
            if (over) {
                synchronized (handles) {
                    phase = Phase.CANCELLED;
                    future = null;
                    driver = null;
                }
            }
        }
        return over ? Poll.done() : Poll.pending();
    }
}
