package dev.stator.benchmarks;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Timer;
import dev.stator.Waker;

/** What the measured methods wait for, and the task that polls them. */
final class Source {

    final Turn turn = new Turn();
    final Context cx = new Context(() -> this.woken = true, new NoTimer());

    boolean stopped;
    int waited;

    private boolean woken;

    /** Counts what may wait, so that no compiler takes the question out of a loop. */
    private long calls;

    /** The call that waits next: one in three while polluting, none while measuring. */
    private long waits = Long.MAX_VALUE;

    boolean mustWait() {
        if (++calls != waits) {
            return false;
        }
        waits += 3;
        return true;
    }

    /**
     * Makes one call in three suspend, so that the compiled code keeps its pending branches, as it does in a program where calls
     * sometimes wait.
     */
    void pollute(int times, Runnable call) {
        waits = calls + 3;
        for (int i = 0; i < times; i++) {
            call.run();
        }
        waits = Long.MAX_VALUE;
    }

    /** Polls until it is ready. */
    <T> T drive(Future<T> future) {
        try {
            while (true) {
                woken = false;
                var poll = future.poll(cx);
                if (poll.isReady()) {
                    return poll.get();
                }
                if (!woken) {
                    throw new IllegalStateException("pending, and nobody asks for the next poll");
                }
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class NoTimer implements Timer {

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public Registration wakeAt(long deadline, Waker waker) {
            throw new IllegalStateException("no benchmark sleeps");
        }
    }
}
