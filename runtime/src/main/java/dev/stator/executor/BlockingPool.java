package dev.stator.executor;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads for calls that block: started when a call finds none idle, up to a limit; beyond it calls wait in a bounded queue. An idle
 * thread ends after ten seconds, and all are daemons, so a pool needs no end.
 *
 * <p>Safe for use by several threads. (After tokio's blocking pool.)
 */
final class BlockingPool implements Executor {

    private static final int MOST_THREADS = 512;
    private static final int MOST_QUEUED = 10_000;
    private static final long KEPT_ALIVE = TimeUnit.SECONDS.toNanos(10);

    private final String name;
    private final Runnable onIdle;
    private final int mostThreads;
    private final int mostQueued;

    /** How many calls are queued or run. */
    private final AtomicInteger unfinished = new AtomicInteger();

    // all guarded by this
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private int threads;
    private int idle;
    private int started;

    BlockingPool(String name) {
        this(name, () -> {});
    }

    /** A pool that calls {@code onIdle}, on one of its threads, whenever the last call is over. */
    BlockingPool(String name, Runnable onIdle) {
        this(name, onIdle, MOST_THREADS, MOST_QUEUED);
    }

    BlockingPool(String name, Runnable onIdle, int mostThreads, int mostQueued) {
        this.name = name;
        this.onIdle = onIdle;
        this.mostThreads = mostThreads;
        this.mostQueued = mostQueued;
    }

    /**
     * Calls {@code call} on a thread of the pool.
     *
     * @throws RejectedExecutionException if the queue is full
     */
    @Override
    public void execute(Runnable call) {
        Thread starting = null;
        synchronized (this) {
            boolean mayStart = threads < mostThreads;
            if (queue.size() >= idle && !mayStart && queue.size() - idle >= mostQueued) {
                throw new RejectedExecutionException(mostQueued + " blocking calls are queued already");
            }
            queue.add(call);
            unfinished.incrementAndGet();
            if (queue.size() <= idle) {
                notify();
            } else if (mayStart) {
                threads++;
                starting = newThread();
            }
        }
        if (starting != null) {
            starting.start();
        }
    }

    /** Whether calls are queued or run. */
    boolean isBusy() {
        return unfinished.get() > 0;
    }

    private Thread newThread() {
        Thread thread = new Thread(null, this::run, name + "-" + ++started, 0, false);
        thread.setDaemon(true);
        return thread;
    }

    private void run() {
        Runnable call;
        while ((call = next()) != null) {
            try {
                call.run();
            } catch (Throwable failure) { // of a task, which hands its own failures to its joiner
                Thread self = Thread.currentThread();
                self.getUncaughtExceptionHandler().uncaughtException(self, failure);
            } finally {
                if (unfinished.decrementAndGet() == 0) {
                    onIdle.run();
                }
            }
        }
    }

    /** Waits for a call; null if none came for long: the thread ends. */
    private synchronized @Nullable Runnable next() {
        long deadline = System.nanoTime() + KEPT_ALIVE;
        while (queue.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                threads--;
                return null;
            }
            idle++;
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException ofACall) {
                // an interrupt that was meant for a call that is over
            } finally {
                idle--;
            }
        }
        return queue.remove();
    }
}
