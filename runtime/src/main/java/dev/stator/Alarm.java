package dev.stator;

import org.jspecify.annotations.Nullable;

/** A waker that waits in a {@link TimerQueue} for its tick. */
final class Alarm implements Timer.Registration {

    private final TimerQueue queue;
    final long tick;
    final Waker waker;

    /** Where it stands, and its neighbours there. Null when it has left. Guarded by the wheel of the queue. */
    TimerWheel.@Nullable Slot slot;

    @Nullable
    Alarm previous;

    @Nullable
    Alarm next;

    Alarm(TimerQueue queue, long tick, Waker waker) {
        this.queue = queue;
        this.tick = tick;
        this.waker = waker;
    }

    /** Looks without the lock first: it was in a slot when its owner got it, and one that has left does not return. */
    @Override
    public void cancel() {
        if (slot != null) {
            queue.cancel(this);
        }
    }
}
