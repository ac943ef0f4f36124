package dev.stator.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import dev.stator.Waker;
import dev.stator.task.JoinHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only an executor with several threads can do; the rest is in the tests of {@link EveryExecutor}. */
@Timeout(30)
class WorkStealingExecutorTest {

    @Test
    void whatIsInTheSlotDoesNotWaitForATaskThatBlocks() {
        try (WorkStealingExecutor executor = new WorkStealingExecutor(2)) {
            CountDownLatch ran = new CountDownLatch(1);
            JoinHandle<Boolean> blocking = executor.spawn(cx -> {
                executor.spawn(inner -> {
                    ran.countDown();
                    return Poll.done();
                });
                return Poll.ready(await(ran)); // only another worker can run what was just spawned
            });
            assertThat(executor.blockOn(blocking)).isTrue();
        }
    }

    @Test
    void whatIsInTheQueueDoesNotWaitForATaskThatBlocks() {
        try (WorkStealingExecutor executor = new WorkStealingExecutor(2)) {
            CountDownLatch ran = new CountDownLatch(1_000);
            JoinHandle<Boolean> blocking = executor.spawn(cx -> {
                for (int i = 0; i < 1_000; i++) { // more than the queue of a worker holds
                    executor.spawn(inner -> {
                        ran.countDown();
                        return Poll.done();
                    });
                }
                return Poll.ready(await(ran));
            });
            assertThat(executor.blockOn(blocking)).isTrue();
        }
    }

    @Test
    void whatWaitsForATaskThatBlocksIsTakenByAWorkerThatIsNeverIdle() {
        AtomicBoolean stop = new AtomicBoolean();
        try (WorkStealingExecutor executor = new WorkStealingExecutor(2)) {
            for (int i = 0; i < 4; i++) {
                executor.spawn(cx -> {
                    cx.waker().wake();
                    return stop.get() ? Poll.done() : Poll.pending();
                });
            }
            CountDownLatch ran = new CountDownLatch(3); // one in the slot, the others in the queue
            JoinHandle<Boolean> blocking = executor.spawn(cx -> {
                for (int i = 0; i < 3; i++) {
                    executor.spawn(inner -> {
                        ran.countDown();
                        return Poll.done();
                    });
                }
                return Poll.ready(await(ran));
            });
            assertThat(executor.blockOn(blocking)).isTrue();
            stop.set(true);
        }
    }

    @Test
    void sleepersThatEndTogetherRunInTheOrderOfTheirDeadlines() {
        try (WorkStealingExecutor executor = new WorkStealingExecutor(1)) {
            List<Integer> ended = Collections.synchronizedList(new ArrayList<>());
            long start = System.nanoTime() + 50_000_000L;
            for (int i = 0; i < 100; i++) {
                int self = i;
                executor.spawn(Futures.sleepUntil(start + self * 1_000_000L).map(slept -> ended.add(self)));
            }
            executor.blockOn(executor.spawn(cx -> {
                while (System.nanoTime() - start < 110_000_000L) {
                    Thread.onSpinWait(); // so that all are due at one look
                }
                return Poll.done();
            }));
            executor.blockOn(Futures.sleep(Duration.ofMillis(20)));
            assertThat(ended).hasSize(100).isSorted();
        }
    }

    @Test
    void aPairThatWakesEachOtherDoesNotStarveTheOnlyWorker() {
        try (WorkStealingExecutor executor = new WorkStealingExecutor(1)) {
            boolean[] stop = {false};
            Future<Void>[] pair = pair(stop);
            JoinHandle<Void> one = executor.spawn(pair[0]);
            JoinHandle<Void> two = executor.spawn(pair[1]);
            executor.blockOn(executor.spawn(cx -> {
                stop[0] = true;
                return Poll.done();
            }));
            executor.blockOn(one);
            executor.blockOn(two);
        }
    }

    /** Each wakes the other whenever it runs. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Future<Void>[] pair(boolean[] stop) {
        Waker[] wakers = new Waker[2];
        Future<Void>[] pair = new Future[2];
        for (int i = 0; i < 2; i++) {
            int self = i;
            pair[i] = cx -> {
                wakers[self] = cx.waker();
                if (wakers[1 - self] != null) {
                    wakers[1 - self].wake();
                }
                return stop[0] ? Poll.done() : Poll.pending();
            };
        }
        return pair;
    }

    @Test
    void thereIsAtLeastOneWorker() {
        assertThatThrownBy(() -> new WorkStealingExecutor(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsThreadsEndWhenItIsClosed() throws Exception {
        Thread[] worker = {null};
        try (WorkStealingExecutor executor = new WorkStealingExecutor(2)) {
            executor.blockOn(executor.spawn(cx -> {
                worker[0] = Thread.currentThread();
                return Poll.done();
            }));
        }
        worker[0].join(10_000);
        assertThat(worker[0].isAlive()).isFalse();
    }

    @Test
    void neitherAnInterruptNorAWakerThatThrowsEndsAWorker() {
        try (WorkStealingExecutor executor = new WorkStealingExecutor(1)) {
            executor.blockOn(executor.spawn((Future<Void>) cx -> {
                Thread.currentThread().interrupt();
                cx.timer().wakeAt(cx.timer().nanoTime(), () -> {
                    throw new IllegalStateException("expected, and told to the thread's handler");
                });
                return Poll.done();
            }));
            executor.blockOn(Futures.sleep(Duration.ofMillis(20)));
            assertThat(executor.blockOn(executor.spawn(Future.ready(1)))).isEqualTo(1);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
