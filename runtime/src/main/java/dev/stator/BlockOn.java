package dev.stator;

import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@link Futures#blockOn}.
 *
 * <p>It waits on its own flag: a permit of the thread may come from elsewhere, or a lock inside a poll may eat it.
 */
final class BlockOn<T extends @Nullable Object> implements Waker {

    private final Thread thread = Thread.currentThread();
    private final TimerQueue timer = new TimerQueue(System::nanoTime, this::unpark);
    private final Context context = new Context(this, timer);
    private Future<T> future;

    /**
     * Whether a poll is due. Set by any thread; cleared by this one before it polls. Both exchange the value, also where it stays the
     * same: that makes what happened before a wake visible to the poll.
     */
    private final AtomicBoolean woken = new AtomicBoolean();

    private boolean interrupted;

    BlockOn(Future<T> future) {
        this.future = future;
    }

    T run() throws Exception {
        try {
            while (true) {
                beginPoll();
                Poll<T> poll = future.poll(context);
                if (poll.isReady()) {
                    return poll.get();
                }
                future = context.accompanied(future);
                waitUntilWoken();
                if (interrupted) {
                    throw cancel();
                }
            }
        } finally {
            if (interrupted) {
                thread.interrupt();
            }
        }
    }

    private void beginPoll() {
        woken.getAndSet(false);
        context.beginPoll(this);
    }

    private CancellationException cancel() {
        CancellationException cancellation = new CancellationException("interrupted while blocked on a future");
        Consumer<? super Throwable> outer = CleanupFailures.redirect(cancellation::addSuppressed);
        try {
            cleanUp();
        } finally {
            CleanupFailures.redirect(outer);
        }
        return cancellation;
    }

    private void cleanUp() {
        try {
            while (true) {
                beginPoll();
                if (future.pollCancel(context).isReady()) {
                    return;
                }
                waitUntilWoken();
            }
        } catch (Throwable cleanup) {
            CleanupFailures.report(cleanup);
        }
    }

    /** Waits for a wake, or for the first interrupt. A later one must not keep the cleanup from its end. */
    private void waitUntilWoken() {
        timer.wakeDue();
        while (!woken.get()) {
            if (Thread.interrupted()) {
                boolean first = !interrupted;
                interrupted = true;
                if (first) {
                    return;
                }
            }
            OptionalLong deadline = timer.nextDeadline();
            if (deadline.isPresent()) {
                LockSupport.parkNanos(this, deadline.getAsLong() - timer.nanoTime());
            } else {
                LockSupport.park(this);
            }
            timer.wakeDue();
        }
    }

    /** The thread itself looks at the flag before it parks, and needs no permit. */
    @Override
    public void wake() {
        if (!woken.getAndSet(true) && Thread.currentThread() != thread) {
            unpark();
        }
    }

    private void unpark() {
        LockSupport.unpark(thread);
    }
}
