package dev.stator.executor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Which workers park, and how many search. It wakes one when there is work and nobody searches; who finds something while searching
 * and was the last to search wakes the next. So few threads wake for little work, and all for much.
 *
 * <pre>
 *   works ----(1) startSearch----> searches ----(2) park----> parked
 *     ^                             |    ^                      |
 *     +-------(3) found-------------+    +-----(4) wakeOne------+
 * </pre>
 *
 * No wake-up is lost: who adds a task does so before it looks at the counts; who parks lowers the counts before it looks at the queues
 * for the last time. So one of them sees the other. (After Go's and tokio's schedulers.)
 *
 * <p>Safe for use by several threads.
 */
final class IdleWorkers {

    private final int workers;

    /** How many search. */
    private final AtomicInteger searching = new AtomicInteger();

    /** How many are in the stack; for those who don't take the lock. */
    private final AtomicInteger parked = new AtomicInteger();

    /** Those that park and were not woken. The last one in is the first one out: its caches are warm. Guarded by itself. */
    private final Deque<Worker> stack = new ArrayDeque<>();

    IdleWorkers(int workers) {
        this.workers = workers;
    }

    /** (1): a worker without work asks whether it may search in the queues of others. Half of them may, since more would only collide. */
    boolean startSearch() {
        if (2 * searching.get() >= workers) {
            return false;
        }
        searching.incrementAndGet();
        return true;
    }

    /** (2): a worker is about to park. It looks at all queues once more after that. */
    void park(Worker worker, boolean wasSearching) {
        synchronized (stack) {
            stack.push(worker);
            parked.incrementAndGet();
        }
        if (wasSearching) {
            searching.decrementAndGet();
        }
    }

    /** (3): a searching worker has found something. If there may be more, another shall search. */
    void found() {
        if (searching.decrementAndGet() == 0) {
            wakeOne();
        }
    }

    /** (4): there is work. */
    void wakeOne() {
        if (searching.get() > 0 || parked.get() == 0) {
            return;
        }
        Worker woken = takeForSearch();
        if (woken != null) {
            LockSupport.unpark(woken);
        }
    }

    /** The timekeeper only if no other is parked: so that somebody keeps time as long as anybody is parked. */
    private @Nullable Worker takeForSearch() {
        synchronized (stack) {
            if (searching.get() > 0) {
                return null;
            }
            Worker woken = stack.poll();
            if (woken != null && woken.keepsTime() && !stack.isEmpty()) {
                Worker other = stack.pop();
                stack.push(woken);
                woken = other;
            }
            if (woken != null) {
                parked.decrementAndGet();
                searching.incrementAndGet();
            }
            return woken;
        }
    }

    /** Whether a worker works or searches. */
    boolean anyAwake() {
        return parked.get() < workers;
    }

    /** Whether {@code worker}, which has parked, was not woken by {@link #wakeOne}. */
    boolean isParked(Worker worker) {
        synchronized (stack) {
            return stack.contains(worker);
        }
    }

    /** A parked worker goes on by itself. Answers whether it searches, because it was woken meanwhile. */
    boolean leave(Worker worker) {
        synchronized (stack) {
            if (!stack.remove(worker)) {
                return true;
            }
            parked.decrementAndGet();
            return false;
        }
    }

    /** All have to look whether the executor is over. */
    void wakeAll() {
        synchronized (stack) {
            stack.forEach(LockSupport::unpark);
        }
    }
}
