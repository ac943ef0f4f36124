package dev.stator.sync;

import dev.stator.Context;
import dev.stator.Operation;
import dev.stator.Poll;
import dev.stator.Waker;
import org.jspecify.annotations.Nullable;

/**
 * An operation that may have to wait in a {@link WaitQueue}.
 *
 * <pre>
 *            poll                     wake
 *   NEW -------------> WAITING ----------------> WOKEN
 *                         ^                        |
 *                         +-----------poll---------+   somebody was faster: back to its place
 *
 *   any of these -----poll: ready or failed, or cancelled-----> OVER
 * </pre>
 *
 * WAITING: in the queue, with the waker of the latest poll. WOKEN: out of the queue; the waker was or will be called, and what the
 * wake was for is still there for it, or was put into it. Who is cancelled in this state has something to pass on. The other states
 * are in no queue. All fields are guarded by the lock of the structure.
 */
abstract class Waiter<T extends @Nullable Object> extends Operation<T> {

    /** PENDING, for the structures. */
    static final Object WAITS = PENDING;

    static final byte NEW = 0;
    static final byte WAITING = 1;
    static final byte WOKEN = 2;
    static final byte OVER = 3;

    byte state;

    /** Its place in the order of arrival; 0 before it first waits. */
    long ticket;

    @Nullable
    Waker waker;

    @Nullable
    Waiter<?> previous;

    @Nullable
    Waiter<?> next;

    @Override
    protected final @Nullable Object step(Context cx) throws Throwable {
        if (cx.isSpent()) {
            return cx.proceed() ? attempt(cx.waker()) : PENDING;
        }
        Object answer = attempt(cx.waker());
        if (answer != PENDING) {
            cx.proceed();
        }
        return answer;
    }

    /**
     * The value; or PENDING: then this waits with {@code waker}, in place of an earlier one. Locks, and wakes others outside the lock.
     */
    abstract @Nullable Object attempt(Waker waker) throws Throwable;

    /** Leaves the queue, and passes on what a wake has brought. Not called when this is over. */
    abstract void abandon();

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        abandon();
        return Poll.done();
    }

    /** Under the lock: a poll begins. */
    final void requireNotOver() {
        if (state == OVER) {
            throw new IllegalStateException(this + " was polled after it completed or was cancelled");
        }
    }
}
