package dev.stator.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import dev.stator.Probe;
import dev.stator.task.JoinHandle;
import dev.stator.task.JoinSet;
import dev.stator.task.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How every executor runs its tasks. */
class ExecutorBehaviourTest extends EveryExecutor {

    ExecutorBehaviourTest(Kind kind) {
        super(kind);
    }

    // ---- spawn and join ----

    @Test
    void spawnNeverPollsOnTheStackOfTheCaller() {
        executor.blockOn((Future<Void>) cx -> {
            Thread caller = Thread.currentThread();
            AtomicBoolean inside = new AtomicBoolean(true);
            JoinHandle<Void> inner = executor.spawn(innerCx -> {
                assertThat(inside.get() && Thread.currentThread() == caller).isFalse();
                return Poll.done();
            });
            inside.set(false);
            inner.detach();
            return Poll.done();
        });
        executor.close();
        assertThat(uncaught).isEmpty();
    }

    @Test
    void aJoinTellsCompletedFailedAndCancelledApart() {
        IOException failure = new IOException();
        CancellationException thrown = new CancellationException("of the task itself");
        JoinHandle<Void> aborted = executor.spawn(Future.pending());
        aborted.abort();
        assertThat(executor.blockOn(executor.spawn(Future.ready("a")).outcome()))
                .isEqualTo(new Outcome.Completed<>("a"));
        assertThat(executor.blockOn(executor.spawn(Future.<Void>failed(failure)).outcome()))
                .isEqualTo(new Outcome.Failed<>(failure));
        assertThat(executor.blockOn(executor.spawn(Future.<Void>failed(thrown)).outcome()))
                .isEqualTo(new Outcome.Failed<>(thrown));
        assertThat(executor.blockOn(aborted.outcome())).isEqualTo(new Outcome.Cancelled<>());
    }

    @Test
    void aJoinThrowsTheSameException() {
        IOException failure = new IOException();
        JoinHandle<Void> handle = executor.spawn(Future.failed(failure));
        assertThatThrownBy(() -> executor.blockOn(handle)).isSameAs(failure);
        assertThat(uncaught).isEmpty();
    }

    @Test
    void aTaskHasAName() {
        JoinHandle<String> handle = executor.spawn("singer", Future.ready("la"));
        assertThat(handle.name()).isEqualTo("singer");
        assertThat(handle.toString()).contains("singer");
        assertThat(executor.blockOn(handle)).isEqualTo("la");
    }

    @Test
    void manyTasksThatYield() {
        List<JoinHandle<Integer>> handles = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            handles.add(executor.spawn(yielding(10)));
        }
        assertThat(executor.blockOn(Futures.joinAll(handles))).hasSize(2_000).containsOnly(10);
    }

    @Test
    void tasksThatSpawnTasks() {
        assertThat(executor.blockOn(leaves(10))).isEqualTo(1 << 10);
    }

    private Future<Integer> leaves(int depth) {
        if (depth == 0) {
            return Future.ready(1);
        }
        return new Future<>() {
            private Future<List<Integer>> both;

            @Override
            public Poll<Integer> poll(Context cx) throws Exception {
                if (both == null) {
                    both = Futures.joinAll(
                            List.of(executor.spawn(leaves(depth - 1)), executor.spawn(leaves(depth - 1))));
                }
                Poll<List<Integer>> poll = both.poll(cx);
                return poll.isPending()
                        ? Poll.pending()
                        : Poll.ready(poll.get().get(0) + poll.get().get(1));
            }
        };
    }

    @Test
    void whatOnePollWroteTheNextOneReads() {
        int[] plain = {0};
        int rounds = 20_000;
        executor.blockOn((Future<Void>) cx -> {
            if (++plain[0] == rounds) {
                return Poll.done();
            }
            cx.waker().wake();
            return Poll.pending();
        });
        assertThat(plain[0]).isEqualTo(rounds);
    }

    @Test
    void aWakeFromAnyThreadIsNeverLost() throws Exception {
        for (int i = 0; i < 300; i++) {
            Probe probe = new Probe();
            JoinHandle<String> handle = executor.spawn(probe);
            Thread opener = new Thread(probe::open);
            opener.start();
            assertThat(executor.blockOn(handle)).isEqualTo("open");
            opener.join();
        }
    }

    @Test
    void resultsComeAsTheyCome() {
        JoinSet<String> set = new JoinSet<>(executor);
        Probe first = new Probe();
        Probe second = new Probe();
        set.spawn(first);
        set.spawn("second", second);
        runUntil(() -> second.started.get() == 1);
        second.open();
        assertThat(executor.blockOn(set.joinNext())).isEqualTo("open");
        assertThat(set.size()).isEqualTo(1);
        set.spawn(Future.failed(new IOException("third")));
        assertThatThrownBy(() -> executor.blockOn(set.joinNext())).hasMessage("third");
        runUntil(() -> first.started.get() == 1);
        first.open();
        assertThat(executor.blockOn(set.nextOutcome())).isEqualTo(new Outcome.Completed<>("open"));
        assertThat(set.isEmpty()).isTrue();
        assertThatThrownBy(() -> executor.blockOn(set.joinNext())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void closingAJoinSetWaitsForTheCleanupOfItsTasks() {
        JoinSet<String> set = new JoinSet<>(executor);
        List<Probe> probes = Stream.generate(() -> new Probe(2)).limit(100).toList();
        probes.forEach(set::spawn);
        runUntil(() -> probes.stream().allMatch(probe -> probe.started.get() == 1));
        executor.blockOn(set.closeAsync());
        assertThat(probes).allMatch(probe -> probe.cleaned.get() == 1);
        assertThat(set.isEmpty()).isTrue();
    }

    @Test
    void whatIsSpawnedIntoAJoinSetThatClosesIsAborted() {
        JoinSet<String> set = new JoinSet<>(executor);
        AtomicBoolean started = new AtomicBoolean();
        set.spawn(new Future<String>() {
            @Override
            public Poll<String> poll(Context cx) {
                started.set(true);
                return Poll.pending();
            }

            @Override
            public Poll<Void> pollCancel(Context cx) {
                set.spawn(Future.pending());
                return Poll.done();
            }
        });
        runUntil(started::get);
        executor.blockOn(set.closeAsync());
        assertThat(set.isEmpty()).isTrue();
    }

    // ---- failures ----

    @Test
    void aFailureThatNobodyJoinsIsToldOnce() {
        IOException detached = new IOException("detached");
        executor.spawn(Future.failed(detached)).detach();
        runUntil(() -> !uncaught.isEmpty());
        IOException dropped = new IOException("dropped");
        JoinHandle<Void> handle = executor.spawn(Future.failed(dropped));
        runUntil(handle::isOver);
        assertThat(uncaught).containsExactly(detached);
        executor.close();
        executor.close();
        handle.detach();
        assertThat(uncaught).containsExactly(detached, dropped);
    }

    // ---- fairness ----

    @Test
    void aSelfWakingTaskStarvesNeitherOthersNorSleepers() {
        AtomicBoolean stop = new AtomicBoolean();
        List<JoinHandle<Void>> spinners = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            spinners.add(executor.spawn(cx -> {
                if (stop.get()) {
                    return Poll.done();
                }
                cx.waker().wake();
                return Poll.pending();
            }));
        }
        executor.blockOn(Futures.sleep(Duration.ofMillis(5)));
        assertThat(executor.blockOn(executor.spawn(yielding(100)))).isEqualTo(100);
        stop.set(true);
        executor.blockOn(Futures.joinAll(spinners));
    }

    @Test
    void aTaskThatAlwaysFindsItsResourceReadyLetsOthersRun() {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger polls = new AtomicInteger();
        JoinHandle<Void> greedy = executor.spawn(cx -> {
            polls.incrementAndGet();
            int operations = 0;
            while (cx.proceed()) {
                assertThat(++operations).isLessThanOrEqualTo(128);
                if (stop.get()) {
                    return Poll.done();
                }
            }
            assertThat(operations).isEqualTo(128);
            return Poll.pending();
        });
        executor.blockOn(executor.spawn(yielding(10)));
        executor.blockOn(Futures.sleep(Duration.ofMillis(2)));
        runUntil(() -> polls.get() > 2);
        stop.set(true);
        executor.blockOn(greedy);
    }

    @Test
    void yieldNowLetsThoseRunThatWereReady() {
        Queue<String> log = new ConcurrentLinkedQueue<>();
        executor.blockOn(executor.spawn(cx -> {
            log.add("once");
            return Poll.done();
        }));
        executor.blockOn(Future.yieldNow());
        assertThat(log).containsExactly("once");
    }

    // ---- time ----

    @Test
    void sleepersEndInOrderAndNotEarly() {
        List<Future<Void>> sleeps = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            sleeps.add(executor.spawn(Futures.sleep(Duration.ofMillis(1 + i % 20))));
        }
        long start = System.nanoTime();
        executor.blockOn(Futures.joinAll(sleeps));
        assertThat(System.nanoTime() - start)
                .isGreaterThan(Duration.ofMillis(10).toNanos());
    }

    // ---- blocking ----

    @Test
    void blockingOnAThreadThatRunsTasksIsRefused() {
        Future<Void> blocking = cx -> {
            assertThatThrownBy(() -> Futures.blockOn(Future.done())).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> executor.blockOn(Future.done())).isInstanceOf(IllegalStateException.class);
            return Poll.done();
        };
        executor.blockOn(executor.spawn(blocking));
    }

    @Test
    void blockingCallsRunElsewhereAndMayBlock() {
        IOException failure = new IOException();
        JoinHandle<Integer> nested = executor.spawnBlocking(() -> Futures.blockOn(Future.ready(1)));
        JoinHandle<Integer> failing = executor.spawnBlocking(() -> {
            throw failure;
        });
        assertThat(executor.blockOn(nested)).isEqualTo(1);
        assertThatThrownBy(() -> executor.blockOn(failing)).isSameAs(failure);
    }

    @Test
    void aRunningBlockingCallGoesOnWhenItIsAborted() throws Exception {
        CountDownLatch runs = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        JoinHandle<String> handle = executor.spawnBlocking(() -> {
            runs.countDown();
            goOn.await();
            return "done";
        });
        assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
        handle.abort();
        goOn.countDown();
        assertThat(executor.blockOn(handle)).isEqualTo("done");
    }
}
