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
 *              poll, when due              pending
 *   RESTING -----------------> DRIVEN ---------------> RESTING
 *      |                          |
 *      |                          +--value or failure--> COMPLETED, with the outcome
 *      |
 *      +--the last handle is cancelled--> CANCELLING --its cleanup is over--> CANCELLED
 * </pre>
 *
 * In DRIVEN and CANCELLING the future belongs to the thread that has entered that phase, which uses it outside the lock; a handle that
 * is polled meanwhile waits.
 *
 * <p>The future is due before its first poll, and when it has asked for one. Then all that wait are woken, and the first of them that is
 * polled drives it: whoever is woken alone may be one that nobody polls just now. The completion wakes all too. When the handle that drove
 * it last is cancelled, the future is due as well, since it may have left something with the task of that one, such as a deadline.
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
    private boolean due = true;

    /** Who drives the future, or did so last. */
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
            if (phase == Phase.DRIVEN || !due) {
                return Operation.PENDING;
            }
            phase = Phase.DRIVEN;
            due = false;
            driver = handle;
        }
        Object answer = drive(cx);
        List<Waker> woken;
        synchronized (handles) {
            if (answer == Operation.PENDING) {
                phase = Phase.RESTING;
                woken = due ? waiting() : List.of();
            } else {
                phase = Phase.COMPLETED;
                outcome = answer;
                future = null;
                driver = null;
                handles.remove(handle);
                woken = waiting();
            }
        }
        woken.forEach(Waker::wake);
        return answer == Operation.PENDING ? answer : outcome();
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

    /** The future has asked for a poll. While it is driven, its driver sees to that afterwards. */
    @Override
    public void wake() {
        List<Waker> woken = List.of();
        synchronized (handles) {
            if (phase == Phase.RESTING && !due) {
                woken = waiting();
            }
            due = true;
        }
        woken.forEach(Waker::wake);
    }

    private List<Waker> waiting() {
        return List.copyOf(handles.values());
    }

    /** Ready at once unless {@code handle} is the last one. */
    Poll<@Nullable Void> cancel(Shared<?> handle, Context cx) {
        List<Waker> woken = List.of();
        Future<?> last = null;
        synchronized (handles) {
            handles.remove(handle);
            if (phase == Phase.CANCELLING || (phase == Phase.RESTING && handles.isEmpty())) {
                phase = Phase.CANCELLING;
                last = future;
            } else if (driver == handle) {
                driver = null;
                due = true;
                woken = waiting();
            }
        }
        woken.forEach(Waker::wake);
        return last == null ? Poll.done() : cancel(last, cx);
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
