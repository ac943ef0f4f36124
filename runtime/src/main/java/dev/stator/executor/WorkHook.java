package dev.stator.executor;

import dev.stator.Timer;
import dev.stator.task.Uncaught;
import dev.stator.time.TimerThread;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells a foreign loop that its executor has something to do: once, until the loop has run it. See {@link LocalExecutor#onWork}.
 *
 * <p>Safe for use by several threads.
 */
final class WorkHook {

    private volatile @Nullable Runnable hook;
    private final AtomicBoolean called = new AtomicBoolean();
    private Timer.@Nullable Registration alarm; // guarded by this

    void set(Runnable replacement) {
        hook = replacement;
        called.set(false);
    }

    /** The executor is run: what comes from now on is to be told again. */
    void reset() {
        called.set(false);
    }

    void call() {
        Runnable calling = hook;
        if (calling != null && !called.getAndSet(true)) {
            try {
                calling.run();
            } catch (Throwable failure) { // the caller may be a waker, which throws nothing
                Uncaught.tell(failure);
            }
        }
    }

    /** Nothing is ready, but something sleeps for so long. */
    void callIn(Optional<Duration> delay) {
        if (hook != null && delay.isPresent()) {
            Timer timer = TimerThread.shared();
            replaceAlarm(timer.wakeAt(timer.nanoTime() + delay.get().toNanos(), this::call));
        }
    }

    private synchronized void replaceAlarm(Timer.Registration next) {
        if (alarm != null) {
            alarm.cancel();
        }
        alarm = next;
    }
}
