package dev.stator.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Gate;
import dev.stator.Poll;
import dev.stator.executor.LocalExecutor;
import dev.stator.executor.WorkStealingExecutor;
import dev.stator.time.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How machines read in a dump is tested where they are compiled, in the samples. */
@Timeout(30)
class TaskDumpTest {

    private final VirtualClock clock = VirtualClock.automatic();
    private final LocalExecutor executor = new LocalExecutor(clock);

    @Test
    void saysWhatEachTaskAwaits() {
        executor.spawn("singer", Futures.joinAll(List.of(Futures.sleep(Duration.ofMinutes(1)), new Gate<Void>())));
        executor.blockOn(Futures.sleep(Duration.ofMillis(3_100)));
        executor.spawn(new Gate<String>());
        assertThat(executor.dump()).isEqualTo("""
                2 tasks
                task 0 "singer": idle since 3.1 s, 1 poll
                  awaiting join since 3.1 s
                    awaiting sleep since 3.1 s
                    awaiting a future of Gate since 3.1 s
                task 2: scheduled, not started
                """);
    }

    @Test
    void theScopeTreePrints() {
        TaskScope search = TaskScope.open(executor, options -> options.withName("search"));
        TaskScope inner = TaskScope.open(search);
        executor.spawn(new Gate<String>());
        search.spawn("near", new Gate<String>());
        inner.spawn("far", new Gate<String>());
        executor.runUntilIdle();
        assertThat(executor.dump().replaceAll("(?m)^ *awaiting .*\\n", "")).isEqualTo("""
                1 task
                task 0: idle since 0.0 s, 1 poll
                scope "search": 1 task
                  task 1 "near": idle since 0.0 s, 1 poll
                  scope: 1 task
                    task 2 "far": idle since 0.0 s, 1 poll
                """);
        assertThat(search.dump()).startsWith("scope \"search\": 1 task").contains("far");
    }

    @Test
    void aTaskThatIsOverIsGone() {
        executor.spawn(Future.ready("a"));
        executor.run();
        assertThat(executor.dump()).isEqualTo("0 tasks\n");
    }

    @Test
    void maySeeTasksThatRun() throws Exception {
        try (WorkStealingExecutor many = new WorkStealingExecutor(2)) {
            AtomicBoolean stop = new AtomicBoolean();
            for (int i = 0; i < 100; i++) {
                many.spawn("spinner", cx -> {
                    cx.waker().wake();
                    return stop.get() ? Poll.done() : Poll.pending();
                });
            }
            for (int i = 0; i < 40; i++) {
                assertThat(many.dump().lines().filter(line -> line.contains("spinner")))
                        .hasSize(100);
            }
            stop.set(true);
        }
    }

    @Test
    void theWatchdogNamesATaskThatBlocks() throws Exception {
        LinkedBlockingQueue<String> reports = new LinkedBlockingQueue<>();
        CountDownLatch goOn = new CountDownLatch(1);
        try (WorkStealingExecutor many = new WorkStealingExecutor(2)) {
            Watchdog watchdog = Watchdog.watch(many, Duration.ofMillis(20), reports::add);
            many.spawnBlocking(() -> goOn.await(20, TimeUnit.SECONDS));
            many.spawn("culprit", cx -> {
                block(goOn);
                return Poll.done();
            });
            String report = reports.poll(20, TimeUnit.SECONDS);
            assertThat(report)
                    .contains("\"culprit\" has blocked stator-")
                    .contains("worker")
                    .contains("TaskDumpTest.block");
            assertThat(many.dump()).containsPattern("\"culprit\": running on stator-\\d+-worker-\\d, 1 poll");
            watchdog.close();
            goOn.countDown();
        }
        assertThat(reports).isEmpty();
    }

    private static void block(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
