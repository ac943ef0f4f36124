package dev.stator.executor;

import dev.stator.task.Task;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The queue of one worker: first in, first out, of a fixed size. The worker adds and takes, others only take.
 *
 * <pre>
 *   head              tail          slots from head to tail - 1 are full, counted around the ring
 *     |  full  full    |  empty
 *     v                v
 *   takers move head by compare-and-set, having read the slot; the worker fills the slot of tail, then moves tail
 * </pre>
 *
 * A slot is filled again only when head has passed it. So a taker whose compare-and-set succeeds has read what was put there for it.
 */
final class LocalQueue {

    private static final int CAPACITY = 256;
    private static final int MASK = CAPACITY - 1;

    private final AtomicReferenceArray<@Nullable Task<?>> slots = new AtomicReferenceArray<>(CAPACITY);
    private final AtomicInteger head = new AtomicInteger();

    /** Written by the worker only. */
    private final AtomicInteger tail = new AtomicInteger();

    /** Up to here the worker has cleared the slots. */
    private int forgotten;

    /** Called by the worker. Answers false if the queue is full. */
    boolean add(Task<?> task) {
        int at = tail.getPlain();
        if (at - head.getAcquire() == CAPACITY) {
            return false;
        }
        slots.setPlain(at & MASK, task);
        tail.setRelease(at + 1);
        return true;
    }

    /** The oldest, or null. Called by any thread. */
    @Nullable
    Task<?> take() {
        while (true) {
            int at = head.getAcquire();
            if (tail.getAcquire() - at <= 0) {
                return null;
            }
            Task<?> task = slots.getPlain(at & MASK);
            if (head.compareAndSet(at, at + 1)) {
                return task;
            }
        }
    }

    /** Moves half of the tasks, the older ones, to {@code thief}, the empty queue of the calling worker; all but one, which it answers. */
    @Nullable
    Task<?> takeHalf(LocalQueue thief) {
        Task<?> first = take();
        Task<?> next;
        for (int left = size() / 2; left > 0 && (next = take()) != null; left--) {
            thief.add(next);
        }
        return first;
    }

    /** Lets go of the tasks that were taken. Called by the worker when the queue is empty. */
    void forgetTaken() {
        int end = tail.getPlain();
        for (int left = Math.min(end - forgotten, CAPACITY); left > 0; left--) {
            slots.setPlain((end - left) & MASK, null);
        }
        forgotten = end;
    }

    /** About how many there are. Called by any thread. */
    int size() {
        return Math.max(0, tail.get() - head.get());
    }
}
