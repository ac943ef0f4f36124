package dev.stator.sync;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * A lock for a few instructions that never wait and call nobody's code, in the object that it guards.
 *
 * <pre>
 *   FREE ---lock: compare and set---> HELD ---unlock: set with release---> FREE
 * </pre>
 *
 * One atomic instruction, where a monitor takes two: on one thread that takes a third off what a channel costs. Who finds it held spins
 * for a moment. If it is still held then, its holder has probably lost its processor, and this thread gives up its own for some
 * microseconds. Not reentrant.
 */
abstract class ShortLock {

    private static final int FREE = 0;
    private static final int HELD = 1;

    private static final int SPINS = 200;
    private static final long PAUSE_NANOS = 20_000;

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(ShortLock.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused") // by STATE
    private volatile int state = FREE;

    final void lock() {
        if (!STATE.compareAndSet(this, FREE, HELD)) {
            lockSlowly();
        }
    }

    final void unlock() {
        STATE.setRelease(this, FREE);
    }

    private void lockSlowly() {
        int tries = 0;
        do {
            if (tries < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
            tries++;
        } while (state == HELD || !STATE.compareAndSet(this, FREE, HELD));
    }
}
