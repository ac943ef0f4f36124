package dev.stator.sync;

import dev.stator.Future;
import dev.stator.Waker;

/**
 * A place where so many tasks wait for each other, again and again.
 *
 * <pre>
 *   0 ---arrive---> 1 ---arrive---> ... ---arrive---> parties: all are woken, the last to arrive leads; and from 0 again
 *     <--cancel----   <--cancel----
 * </pre>
 *
 * The number is that of those that wait. Safe for use by any thread. After tokio's {@code Barrier}; its {@code wait} is taken by
 * {@link Object}.
 */
public final class Barrier {

    private final int parties;
    private final WaitQueue line = new WaitQueue();
    private int arrived;

    /**
     * A barrier for so many; for one or none, nobody waits.
     *
     * @throws IllegalArgumentException if they are fewer than none
     */
    public Barrier(int parties) {
        if (parties < 0) {
            throw new IllegalArgumentException("a barrier for " + parties);
        }
        this.parties = parties;
    }

    /**
     * Arrives with the first poll, and is ready when all have arrived: with true for the one that arrived last, which leads, and false
     * for the others. Cancelling it takes the arrival back, unless all have arrived.
     */
    public Future<Boolean> arrive() {
        return new Arrival(this);
    }

    private static final class Arrival extends Waiter<Boolean> {

        private final Barrier barrier;

        Arrival(Barrier barrier) {
            this.barrier = barrier;
        }

        @Override
        Object attempt(Waker waker) {
            Waker others = WaitQueue.NOBODY;
            boolean leads = false;
            synchronized (barrier) {
                requireNotOver();
                if (state == NEW) {
                    leads = ++barrier.arrived >= barrier.parties;
                    if (leads) {
                        barrier.arrived = 0;
                        others = barrier.line.wakeAll();
                    }
                }
                if (!leads && state != WOKEN) {
                    barrier.line.add(this, waker);
                    return PENDING;
                }
                barrier.line.end(this);
            }
            others.wake();
            return leads;
        }

        @Override
        void abandon() {
            synchronized (barrier) {
                if (state == WAITING) {
                    barrier.arrived--;
                }
                barrier.line.end(this);
            }
        }

        @Override
        public String toString() {
            return "arrive()";
        }
    }
}
