package dev.stator.time;

import dev.stator.Timer;
import dev.stator.TimerQueue;
import dev.stator.Waker;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The timer of tasks whose executor can't wait for deadlines, such as a thread pool. The first sleep starts one daemon thread, which
 * serves the whole JVM.
 *
 * <p>Safe for use by several threads. Wakers are called on the timer thread.
 */
public final class TimerThread implements Timer {

    private static final TimerThread SHARED = new TimerThread();

    private final TimerQueue queue = new TimerQueue(System::nanoTime, this::lookAgain);
    private @Nullable Thread thread; // guarded by this

    private TimerThread() {}

    /** The one of this JVM. Asking for it starts nothing. */
    public static Timer shared() {
        return SHARED;
    }

    @Override
    public long nanoTime() {
        return queue.nanoTime();
    }

    @Override
    public Registration wakeAt(long deadline, Waker waker) {
        return queue.wakeAt(deadline, waker);
    }

    private synchronized void lookAgain() {
        if (thread == null) {
            thread = new Thread(null, this::run, "stator-timer", 0, false);
            thread.setDaemon(true);
            thread.start();
        }
        LockSupport.unpark(thread);
    }

    private void run() {
        while (true) {
            try {
                queue.wakeDue();
            } catch (Throwable failure) { // of a waker, which should not; the others still want to be woken
                Thread self = Thread.currentThread();
                self.getUncaughtExceptionHandler().uncaughtException(self, failure);
            }
            Clock.system().park(queue.nextDeadline());
        }
    }
}
