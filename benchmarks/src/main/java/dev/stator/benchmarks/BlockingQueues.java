package dev.stator.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Values through an {@code ArrayBlockingQueue}, between virtual threads; a JDK that has none takes those of the platform. */
final class BlockingQueues {

    private BlockingQueues() {}

    /** So many pairs of a thread that puts {@code count} values and one that takes as many. */
    static void exchange(int capacity, int pairs, int count) throws InterruptedException {
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(capacity);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            threads.add(start(() -> put(queue, count)));
            threads.add(start(() -> take(queue, count)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void put(BlockingQueue<Integer> queue, int count) {
        try {
            for (int i = 0; i < count; i++) {
                queue.put(i);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void take(BlockingQueue<Integer> queue, int count) {
        try {
            long sum = 0;
            for (int i = 0; i < count; i++) {
                sum += queue.take();
            }
            if (sum < 0) {
                throw new AssertionError(sum);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread start(Runnable work) {
        try {
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        } catch (NoSuchMethodException older) {
            Thread thread = new Thread(work);
            thread.start();
            return thread;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
