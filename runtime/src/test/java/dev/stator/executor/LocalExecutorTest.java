package dev.stator.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Gate;
import dev.stator.Hand;
import dev.stator.Poll;
import dev.stator.Waker;
import dev.stator.task.JoinHandle;
import dev.stator.time.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LocalExecutorTest {

    private final VirtualClock clock = VirtualClock.automatic();
    private final List<Throwable> uncaught = new ArrayList<>();
    private final LocalExecutor executor = new LocalExecutor(clock, uncaught::add);
    private final List<String> log = new ArrayList<>();

    /** Logs its name, so many times, waking itself in between. */
    private Future<Void> singer(String name, int times) {
        int[] left = {times};
        return cx -> {
            log.add(name);
            if (--left[0] == 0) {
                return Poll.done();
            }
            cx.waker().wake();
            return Poll.pending();
        };
    }

    @Test
    void spawnNeverPollsOnTheStackOfTheCaller() {
        executor.spawn(cx -> {
            executor.spawn(singer("inner", 1));
            log.add("outer");
            return Poll.done();
        });
        assertThat(log).isEmpty();
        executor.run();
        assertThat(log).containsExactly("outer", "inner");
    }

    @Test
    void isFirstInFirstOut() {
        executor.spawn(singer("a", 2));
        executor.spawn(singer("b", 2));
        executor.run();
        assertThat(log).containsExactly("a", "b", "a", "b");
    }

    @Test
    void virtualTimeMovesWhenEveryTaskIsIdle() {
        executor.spawn(Futures.sleep(Duration.ofHours(1)));
        executor.blockOn(Futures.sleep(Duration.ofMinutes(30)));
        assertThat(clock.elapsed()).isEqualTo(Duration.ofMinutes(30));
        executor.run();
        assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void manualTimeMovesByHand() {
        VirtualClock manual = VirtualClock.manual();
        LocalExecutor byHand = new LocalExecutor(manual);
        JoinHandle<Void> sleeper = byHand.spawn(Futures.sleep(Duration.ofMillis(2)));
        byHand.runUntilIdle();
        manual.advance(Duration.ofNanos(1_999_999));
        byHand.runUntilIdle();
        assertThat(sleeper.isOver()).isFalse();
        manual.advance(Duration.ofNanos(1));
        byHand.runUntilIdle();
        assertThat(sleeper.isOver()).isTrue();
    }

    @Test
    void aTimeoutCancelsAndFails() {
        Gate<String> gate = new Gate<>();
        assertThatThrownBy(() -> executor.blockOn(Futures.timeout(Duration.ofSeconds(1), gate)))
                .isInstanceOf(TimeoutException.class);
        assertThat(gate.cancels).isEqualTo(1);
        assertThat(clock.elapsed()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aSelfWakingTaskDoesNotStarveSleepers() {
        LocalExecutor real = new LocalExecutor();
        boolean[] slept = {false};
        real.spawn(cx -> {
            cx.waker().wake();
            return slept[0] ? Poll.done() : Poll.pending();
        });
        real.blockOn(Futures.sleep(Duration.ofMillis(1)));
        slept[0] = true;
        real.run();
    }

    @Test
    void aWakeFromAnotherThreadEndsTheParking() throws Exception {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Thread thread = new Thread(() -> stage.complete("a"));
        thread.start();
        assertThat(executor.blockOn(Future.from(stage))).isEqualTo("a");
        thread.join();
    }

    @Test
    void aFailureFailsItsJoinAndOthersGoOn() {
        IOException failure = new IOException();
        JoinHandle<Void> failing = executor.spawn(Future.failed(failure));
        executor.spawn(singer("a", 1));
        executor.run();
        assertThat(log).containsExactly("a");
        assertThatThrownBy(() -> executor.blockOn(failing)).isSameAs(failure);
        assertThat(uncaught).isEmpty();
    }

    @Test
    void blockingOnItsThreadIsRefused() {
        Future<Void> blocking = cx -> {
            assertThatThrownBy(() -> Futures.blockOn(Future.done())).hasMessageContaining("a LocalExecutor");
            assertThatThrownBy(() -> new LocalExecutor().run()).hasMessageContaining("a LocalExecutor");
            return Poll.done();
        };
        executor.blockOn(blocking);
        assertThat(Futures.blockOn(Future.ready(1))).isEqualTo(1);
    }

    @Test
    void blockOnThatIsRefusedLeavesNothingBehind() {
        Gate<String> gate = new Gate<>();
        Future<Void> nesting = cx -> {
            assertThatThrownBy(() -> executor.blockOn(gate)).isInstanceOf(IllegalStateException.class);
            return Poll.done();
        };
        executor.blockOn(nesting);
        executor.run();
        assertThat(gate.polls).isZero();
    }

    @Test
    void closeCancelsRunsTheCleanupAndRefusesNewTasks() {
        Gate<String> gate = new Gate<>();
        gate.onCancel = () -> log.add("cleanup");
        JoinHandle<String> handle = executor.spawn(gate);
        executor.runUntilIdle();
        executor.close();
        executor.close();
        assertThat(log).containsExactly("cleanup");
        assertThatThrownBy(() -> handle.poll(new Hand().cx)).isInstanceOf(CancellationException.class);
        JoinHandle<Void> refused = executor.spawn(singer("late", 1));
        assertThat(refused.isOver()).isTrue();
        assertThat(log).containsExactly("cleanup");
    }

    @Test
    void aTaskMayCloseItsExecutor() {
        Gate<String> gate = new Gate<>();
        executor.spawn(gate);
        executor.spawn(cx -> {
            executor.close();
            return Poll.done();
        });
        executor.run();
        assertThat(gate.cancels).isEqualTo(1);
    }

    @Test
    void anInterruptCancelsTheFutureThatIsBlockedOn() {
        Future<String> future = new Future<>() {
            @Override
            public Poll<String> poll(Context cx) {
                Thread.currentThread().interrupt();
                return Poll.pending();
            }

            @Override
            public Poll<Void> pollCancel(Context cx) {
                log.add("cleanup");
                return Poll.done();
            }
        };
        assertThatThrownBy(() -> executor.blockOn(future)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(log).containsExactly("cleanup");
    }

    // ---- in a foreign loop ----

    @Test
    void runOnceRunsOneTaskForOnePoll() {
        executor.spawn(singer("a", 2));
        executor.spawn(singer("b", 1));
        assertThat(executor.runOnce()).isTrue();
        assertThat(log).containsExactly("a");
        assertThat(executor.runOnce()).isTrue();
        assertThat(executor.runOnce()).isFalse();
        assertThat(executor.runOnce()).isFalse();
        assertThat(log).containsExactly("a", "b", "a");
    }

    @Test
    void runOnceRunsWhatIsDue() {
        VirtualClock manual = VirtualClock.manual();
        LocalExecutor byHand = new LocalExecutor(manual);
        JoinHandle<Void> sleeper = byHand.spawn(Futures.sleep(Duration.ofSeconds(1)));
        assertThat(byHand.nextDeadline()).isEmpty();
        byHand.runOnce();
        assertThat(byHand.nextDeadline())
                .hasValueSatisfying(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1)));
        manual.advance(Duration.ofSeconds(1));
        assertThat(byHand.nextDeadline()).hasValue(Duration.ZERO);
        byHand.runOnce();
        assertThat(sleeper.isOver()).isTrue();
        assertThat(byHand.nextDeadline()).isEmpty();
    }

    @Test
    void theHookIsCalledOnceUntilTheExecutorIsRun() {
        int[] calls = {0};
        executor.onWork(() -> calls[0]++);
        assertThat(calls[0]).isZero();
        Gate<String> gate = new Gate<>();
        executor.spawn(gate);
        executor.spawn(singer("a", 1));
        assertThat(calls[0]).isEqualTo(1);
        executor.runUntilIdle();
        assertThat(calls[0]).isEqualTo(1);
        gate.wake();
        gate.wake();
        assertThat(calls[0]).isEqualTo(2);
        executor.runUntilIdle();
        gate.open("open");
        assertThat(calls[0]).isEqualTo(3);
    }

    @Test
    void theHookIsToldOfWhatWasThereBefore() {
        executor.spawn(singer("a", 1));
        int[] calls = {0};
        executor.onWork(() -> calls[0]++);
        assertThat(calls[0]).isEqualTo(1);
    }

    @Test
    void theHookAloneDrivesTasksThroughAForeignLoop() throws Exception {
        LinkedBlockingQueue<Runnable> loop = new LinkedBlockingQueue<>();
        LocalExecutor guest = new LocalExecutor();
        guest.onWork(() -> loop.add(guest::runOnce));
        CompletableFuture<String> stage = new CompletableFuture<>();
        JoinHandle<String> external = guest.spawn(Future.from(stage));
        JoinHandle<Void> sleeper = guest.spawn(Futures.sleep(Duration.ofMillis(20)));
        JoinHandle<Void> busy = guest.spawn(singer("busy", 5));
        Thread completer = new Thread(() -> stage.complete("a"));
        completer.start();
        while (!(external.isOver() && sleeper.isOver() && busy.isOver())) {
            Runnable event = loop.poll(10, TimeUnit.SECONDS);
            assertThat(event).as("the hook was not called").isNotNull();
            event.run();
        }
        completer.join();
    }

    // ---- closed while others run it ----

    /** Suspended until it is cancelled; then cleaning up until it is allowed to end. */
    private static final class SlowToEnd implements Future<Void> {
        private final CountDownLatch started = new CountDownLatch(1);
        private final CountDownLatch cleaning = new CountDownLatch(1);
        private volatile Waker waker;
        private volatile boolean mayEnd;

        @Override
        public Poll<Void> poll(Context cx) {
            started.countDown();
            return Poll.pending();
        }

        @Override
        public Poll<Void> pollCancel(Context cx) {
            waker = cx.waker();
            cleaning.countDown();
            return mayEnd ? Poll.done() : Poll.pending();
        }

        void end() {
            mayEnd = true;
            waker.wake();
        }
    }

    @Test
    void closeGoesOnWhereAShutdownHadNoMoreTime() throws Exception {
        SlowToEnd slow = new SlowToEnd();
        LocalExecutor real = new LocalExecutor();
        real.spawn(slow);
        real.runUntilIdle();
        FutureTask<Boolean> limited = new FutureTask<>(() -> real.shutdown(Duration.ofMillis(100)));
        new Thread(limited).start();
        slow.cleaning.await();
        Thread closing = new Thread(real::close);
        closing.start();
        assertThat(limited.get()).isFalse();
        slow.end();
        closing.join();
        assertThat(real.tasks().isEmpty()).isTrue();
    }

    @Test
    void aHostLoopIsNotHeldUpByACloseOfItsTask() {
        LocalExecutor guest = new LocalExecutor();
        SlowToEnd slow = new SlowToEnd();
        guest.spawn(slow);
        guest.runUntilIdle();
        guest.spawn(cx -> {
            guest.close();
            return Poll.done();
        });
        assertThat(guest.runOnce()).isTrue();
        guest.runUntilIdle();
        assertThat(guest.tasks().isEmpty()).isFalse();
        slow.end();
        guest.runUntilIdle();
        assertThat(guest.tasks().isEmpty()).isTrue();
    }

    @Test
    void aHostLoopHasNothingToDoWhileAnotherThreadCloses() throws Exception {
        LocalExecutor guest = new LocalExecutor();
        SlowToEnd slow = new SlowToEnd();
        guest.spawn(slow);
        guest.runUntilIdle();
        Thread closing = new Thread(guest::close);
        closing.start();
        slow.cleaning.await();
        assertThat(guest.runOnce()).isFalse();
        guest.runUntilIdle();
        slow.end();
        closing.join();
    }

    @Test
    void anInterruptEndsTheWaitForTheTurn() throws Exception {
        LocalExecutor real = new LocalExecutor();
        SlowToEnd slow = new SlowToEnd();
        JoinHandle<Void> task = real.spawn(slow);
        Thread running = new Thread(real::run);
        running.start();
        slow.started.await();
        FutureTask<Boolean> closing = new FutureTask<>(() -> {
            boolean over = real.shutdown(Duration.ofHours(1));
            return !over && Thread.interrupted();
        });
        Thread closer = new Thread(closing);
        closer.start();
        slow.cleaning.await();
        closer.interrupt();
        assertThat(closing.get()).isTrue();
        slow.end();
        running.join();
        assertThat(task.isOver()).isTrue();
    }
}
