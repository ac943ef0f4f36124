package dev.stator.executor;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import dev.stator.Waker;
import dev.stator.task.JoinHandle;
import java.time.Duration;

/** Holds a million suspended tasks, each of which sleeps; then wakes one half and aborts the other. Run with a heap of 2 GB. */
final class MillionTasks {

    private static final int TASKS = 1_000_000;

    private MillionTasks() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        Waker[] wakers = new Waker[TASKS];
        boolean[] open = {false};
        int[] completed = {0};
        int[] slept = {0};
        try (LocalExecutor executor = new LocalExecutor()) {
            long before = used();
            @SuppressWarnings({"unchecked", "rawtypes"})
            JoinHandle<Void>[] handles = new JoinHandle[TASKS];
            for (int i = 0; i < TASKS; i++) {
                int self = i;
                handles[i] = executor.spawn(cx -> {
                    wakers[self] = cx.waker();
                    if (!open[0]) {
                        return Poll.pending();
                    }
                    completed[0]++;
                    return Poll.done();
                });
            }
            executor.runUntilIdle();
            System.out.println("bytes a task: " + (used() - before) / TASKS);
            open[0] = true;
            for (int i = 0; i < TASKS; i += 2) {
                wakers[i].wake();
                handles[i + 1].abort();
            }
            executor.run();
            System.out.println("completed: " + completed[0]);
            for (int i = 0; i < TASKS; i++) {
                executor.spawn(sleeping(slept, Duration.ofMillis(1 + i % 1000)));
            }
            executor.run();
            System.out.println("slept: " + slept[0]);
        }
        System.out.println("ms: " + (System.nanoTime() - start) / 1_000_000);
    }

    private static Future<Void> sleeping(int[] slept, Duration duration) {
        Future<Void> sleep = Futures.sleep(duration);
        return cx -> {
            Poll<Void> poll = sleep.poll(cx);
            slept[0] += poll.isReady() ? 1 : 0;
            return poll;
        };
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
