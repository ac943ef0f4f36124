package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A time that runs from {@link #begin}, whether or not somebody waits for its end. */
final class Pause {

    private final Duration length;
    private @Nullable Timer timer;
    private long begin;

    /** Null until somebody waits. */
    private @Nullable Future<@Nullable Void> sleep;

    Pause(Duration length) {
        this.length = length;
    }

    /** Runs from now on. */
    void begin(Context cx) {
        cancel(cx);
        timer = cx.timer();
        begin = timer.nanoTime();
    }

    /** Whether it has begun and its end was not seen. */
    boolean isRunning() {
        return timer != null;
    }

    /** Whether its end has come; otherwise the waker was registered. */
    boolean isOver(Context cx) throws Exception {
        Timer clock = timer;
        if (clock == null) {
            return true;
        }
        if (sleep == null) { // on the time line where it has begun: the task may go on elsewhere
            sleep = Futures.sleep(length.minusNanos(clock.nanoTime() - begin));
        }
        if (sleep.poll(cx).isPending()) {
            return false;
        }
        sleep = null;
        timer = null;
        return true;
    }

    /** Leaves the timer at once. */
    void cancel(Context cx) {
        if (sleep != null) {
            sleep.pollCancel(cx);
            sleep = null;
        }
        timer = null;
    }
}
