package dev.stator.sync;

import dev.stator.Future;
import dev.stator.Waker;
import org.jspecify.annotations.Nullable;

/**
 * Tells tasks that something has happened, and not what.
 *
 * <pre>
 *             notifyOne, nobody waits            notified
 *   NOTHING --------------------------> STORED ----------> NOTHING
 *      |
 *      +--notifyOne, some wait--> the first is woken, with the notification
 *      +--notifyWaiters---------> all are woken, and those that are not polled yet are counted in by {@code rounds}
 * </pre>
 *
 * One notification is stored at most; while one is stored, nobody waits.
 *
 * <p>Safe for use by any thread. After tokio's {@code Notify}; {@code notifyAll} is taken by {@link Object}.
 */
public final class Notify {

    private final WaitQueue line = new WaitQueue();
    private boolean stored;

    /** How often {@link #notifyWaiters} was called. */
    private long rounds;

    /** Nothing has happened yet. */
    public Notify() {}

    /**
     * Ready when it is notified: by a notification that is stored, by {@link #notifyOne} in the order of the first polls, or by a
     * {@link #notifyWaiters} after this call. Cancelling it loses nothing: a notification for one goes to the next, or is stored.
     */
    public synchronized Future<@Nullable Void> notified() {
        return new Notified(this, rounds);
    }

    /** Notifies the one that has waited longest; if nobody waits, the next that asks. */
    public void notifyOne() {
        Waker waker;
        synchronized (this) {
            waker = notify(line.first());
        }
        waker.wake();
    }

    /** Notifies the one that has waited for the shortest time; if nobody waits, the next that asks. */
    public void notifyLast() {
        Waker waker;
        synchronized (this) {
            waker = notify(line.last());
        }
        waker.wake();
    }

    /** Notifies all futures that {@link #notified} has made until now, polled or not. Nothing is stored. */
    public void notifyWaiters() {
        Waker all;
        synchronized (this) {
            rounds++;
            all = line.wakeAll();
        }
        all.wake();
    }

    private Waker notify(@Nullable Waiter<?> waiter) {
        if (waiter instanceof Notified notified) {
            notified.chosen = true;
            return line.wake(notified);
        }
        stored = true;
        return WaitQueue.NOBODY;
    }

    private static final class Notified extends Waiter<@Nullable Void> {

        private final Notify notify;
        private final long createdIn;

        /** Whether it was woken alone: then this notification is nobody else's. */
        private boolean chosen;

        Notified(Notify notify, long round) {
            this.notify = notify;
            this.createdIn = round;
        }

        @Override
        @Nullable
        Object attempt(Waker waker) {
            synchronized (notify) {
                requireNotOver();
                if (!chosen && createdIn == notify.rounds) {
                    if (!notify.stored) {
                        notify.line.add(this, waker);
                        return PENDING;
                    }
                    notify.stored = false;
                }
                notify.line.end(this);
                return null;
            }
        }

        @Override
        void abandon() {
            Waker next = WaitQueue.NOBODY;
            synchronized (notify) {
                boolean passesOn = chosen && state == WOKEN;
                notify.line.end(this);
                if (passesOn) {
                    next = notify.notify(notify.line.first());
                }
            }
            next.wake();
        }

        @Override
        public String toString() {
            return "notified()";
        }
    }
}
