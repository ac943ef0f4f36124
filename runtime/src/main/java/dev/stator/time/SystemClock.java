package dev.stator.time;

import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** See {@link Clock#system}. */
enum SystemClock implements Clock {
    INSTANCE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void park(OptionalLong deadline) {
        if (deadline.isEmpty()) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, deadline.getAsLong() - nanoTime());
        }
    }
}
