package dev.stator.processor.equivalence;

import dev.stator.Timer;
import dev.stator.Waker;

/** The timer of programs that do not sleep. */
final class NoTimer implements Timer {

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public Registration wakeAt(long deadline, Waker waker) {
        throw new UnsupportedOperationException("programs do not sleep");
    }
}
