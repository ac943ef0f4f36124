package dev.stator.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Futures;
import dev.stator.Timer;
import dev.stator.TimerQueue;
import dev.stator.task.JoinHandle;
import dev.stator.task.LiveTasks;
import dev.stator.task.Outcome;
import dev.stator.task.Scheduler;
import dev.stator.task.Task;
import dev.stator.time.VirtualClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BlockingPoolTest {

    private final BlockingPool pool = new BlockingPool("test", () -> {}, 1, 1);
    private final LiveTasks tasks = new LiveTasks(new OnPool(), failure -> {}, 1);
    private final CountDownLatch runs = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private final class OnPool implements Scheduler {

        @Override
        public void schedule(Task<?> task) {
            throw new AssertionError("a blocking call is polled once");
        }

        @Override
        public void scheduleBlocking(Task<?> task) {
            pool.execute(task);
        }

        @Override
        public Timer timer() {
            return new TimerQueue();
        }
    }

    private JoinHandle<String> block() throws InterruptedException {
        JoinHandle<String> handle = tasks.spawnBlocking(() -> {
            runs.countDown();
            goOn.await();
            return "done";
        });
        assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
        return handle;
    }

    @Test
    void abortingAQueuedCallPreventsIt() throws Exception {
        JoinHandle<String> running = block();
        AtomicBoolean called = new AtomicBoolean();
        JoinHandle<Void> queued = tasks.spawnBlocking(() -> {
            called.set(true);
            return null;
        });
        queued.abort();
        goOn.countDown();
        assertThat(Futures.blockOn(running)).isEqualTo("done");
        assertThat(Futures.blockOn(queued.outcome())).isEqualTo(new Outcome.Cancelled<>());
        assertThat(called).isFalse();
    }

    @Test
    void theQueueIsBounded() throws Exception {
        JoinHandle<String> running = block();
        JoinHandle<Integer> queued = tasks.spawnBlocking(() -> 1);
        JoinHandle<Integer> oneTooMany = tasks.spawnBlocking(() -> 2);
        assertThatThrownBy(() -> Futures.blockOn(oneTooMany)).isInstanceOf(RejectedExecutionException.class);
        goOn.countDown();
        assertThat(Futures.blockOn(running)).isEqualTo("done");
        assertThat(Futures.blockOn(queued)).isEqualTo(1);
    }

    @Test
    void virtualTimeStandsStillWhileACallBlocks() throws Exception {
        VirtualClock clock = VirtualClock.automatic();
        try (LocalExecutor executor = new LocalExecutor(clock)) {
            JoinHandle<Integer> call = executor.spawnBlocking(() -> {
                Thread.sleep(20);
                return 1;
            });
            assertThat(executor.blockOn(Futures.timeout(Duration.ofMillis(5), call)))
                    .isEqualTo(1);
            assertThat(clock.elapsed()).isZero();
            executor.spawnBlocking(() -> 2).detach();
            executor.blockOn(Futures.sleep(Duration.ofHours(1)));
        }
    }
}
