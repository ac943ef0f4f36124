package dev.stator.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import dev.stator.Probe;
import dev.stator.Waker;
import dev.stator.task.JoinHandle;
import dev.stator.task.Outcome;
import dev.stator.task.TaskScope;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How every executor ends tasks that are not done: by an abort, by its own shutdown. */
class ExecutorCancellationTest extends EveryExecutor {

    ExecutorCancellationTest(Kind kind) {
        super(kind);
    }

    // ---- abort ----

    @Test
    void abortRunsTheCleanupAndTheJoinSeesItsEnd() {
        Probe probe = new Probe(3);
        JoinHandle<String> handle = executor.spawn(probe);
        runUntil(() -> probe.started.get() == 1);
        handle.abort();
        handle.abort();
        assertThatThrownBy(() -> executor.blockOn(handle)).isInstanceOf(CancellationException.class);
        assertThat(probe.cleaned).hasValue(1);
        assertThat(handle.isOver()).isTrue();
    }

    @Test
    void whoCancelsAnOwningJoinWaitsForTheCleanupOfTheTask() throws Exception {
        Probe probe = new Probe(3);
        JoinHandle<String> handle = executor.spawn(probe);
        runUntil(() -> probe.started.get() == 1);
        Future<String> owning = Futures.timeout(Duration.ofMillis(1), handle.abortOnCancel());
        assertThatThrownBy(() -> executor.blockOn(owning)).isInstanceOf(TimeoutException.class);
        assertThat(probe.cleaned).hasValue(1);
    }

    @Test
    void aCleanupThatFailsIsToldAndTheTaskIsCancelled() {
        IllegalStateException failure = new IllegalStateException();
        JoinHandle<Void> handle = executor.spawn(new Future<Void>() {
            @Override
            public Poll<Void> poll(Context cx) {
                return Poll.pending();
            }

            @Override
            public Poll<Void> pollCancel(Context cx) {
                throw failure;
            }
        });
        handle.abort();
        assertThatThrownBy(() -> executor.blockOn(handle)).isInstanceOf(CancellationException.class);
        assertThat(uncaught).containsExactly(failure);
    }

    /** Random aborts and wakes from outside; each cleanup that began ends, once, and each task is over. */
    @Test
    void everyCleanupIsAccountedFor() throws Exception {
        Random random = new Random(7);
        List<Probe> probes = new ArrayList<>();
        List<JoinHandle<String>> handles = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            probes.add(new Probe(random.nextInt(3)));
            handles.add(executor.spawn(probes.get(i)));
        }
        runUntil(() -> probes.get(0).started.get() == 1);
        probes.get(0).open();
        runUntil(handles.get(0)::isOver);
        Thread vandal = new Thread(() -> {
            for (int i = 0; i < 20_000; i++) {
                int victim = random.nextInt(handles.size());
                switch (random.nextInt(4)) {
                    case 0 -> handles.get(victim).abort();
                    case 1 -> probes.get(victim).open();
                    default -> probes.get(victim).wake();
                }
            }
            handles.forEach(JoinHandle::abort);
        });
        vandal.start();
        int completed = 0;
        for (int i = 0; i < handles.size(); i++) {
            Outcome<String> outcome = executor.blockOn(handles.get(i).outcome());
            boolean cancelled = outcome instanceof Outcome.Cancelled<String>;
            assertThat(probes.get(i).cleaned.get())
                    .isEqualTo(cancelled ? probes.get(i).started.get() : 0);
            completed += cancelled ? 0 : 1;
        }
        vandal.join();
        assertThat(completed).isPositive();
        assertThat(uncaught).isEmpty();
    }

    @Test
    void tenThousandChildrenOfAScopeAreCleanedUpBeforeItsJoinFails() {
        TaskScope scope = TaskScope.open(executor);
        List<Probe> probes = Stream.generate(() -> new Probe(2)).limit(10_000).toList();
        probes.forEach(scope::spawn);
        runUntil(() -> probes.stream().allMatch(probe -> probe.started.get() == 1));
        scope.spawn(Future.failed(new IOException("one of them")));
        assertThatThrownBy(() -> executor.blockOn(scope.join())).hasMessage("one of them");
        assertThat(probes).allMatch(probe -> probe.cleaned.get() == 1);
        executor.blockOn(scope.closeAsync());
    }

    // ---- shutdown ----

    @Test
    void shutdownRunsTheCleanupAndRefusesWhatIsSpawned() {
        Probe probe = new Probe(5);
        JoinHandle<String> handle = executor.spawn(probe);
        runUntil(() -> probe.started.get() == 1);
        assertThat(executor.shutdown(Duration.ofSeconds(20))).isTrue();
        assertThat(probe.cleaned).hasValue(1);
        assertThat(handle.isOver()).isTrue();
        AtomicBoolean ran = new AtomicBoolean();
        JoinHandle<Void> late = executor.spawn(cx -> {
            ran.set(true);
            return Poll.done();
        });
        assertThat(Futures.blockOn(late.outcome())).isEqualTo(new Outcome.Cancelled<>());
        assertThat(ran).isFalse();
    }

    @Test
    void shutdownWaitsForSoLongAndNoLonger() {
        AtomicBoolean mayEnd = new AtomicBoolean();
        AtomicReference<Waker> waker = new AtomicReference<>();
        AtomicBoolean started = new AtomicBoolean();
        executor.spawn(new Future<Void>() {
            @Override
            public Poll<Void> poll(Context cx) {
                started.set(true);
                return Poll.pending();
            }

            @Override
            public Poll<Void> pollCancel(Context cx) {
                waker.set(cx.waker());
                return mayEnd.get() ? Poll.done() : Poll.pending();
            }
        });
        runUntil(started::get);
        do {
            assertThat(executor.shutdown(Duration.ofMillis(20))).isFalse();
        } while (waker.get() == null);
        mayEnd.set(true);
        waker.get().wake();
        assertThat(executor.shutdown(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void aTaskMayCloseItsExecutor() {
        Probe probe = new Probe(3);
        JoinHandle<String> other = executor.spawn(probe);
        runUntil(() -> probe.started.get() == 1);
        JoinHandle<Void> closing = executor.spawn(cx -> {
            executor.close();
            return Poll.done();
        });
        try {
            runUntil(() -> false);
        } catch (CancellationException closed) {
            // as it should be
        }
        assertThat(executor.shutdown(Duration.ofSeconds(20))).isTrue();
        assertThat(closing.isOver()).isTrue();
        assertThat(other.isOver()).isTrue();
        assertThat(probe.cleaned).hasValue(1);
    }

    @Test
    void aBlockingCallMayCloseItsExecutor() throws Exception {
        Probe probe = new Probe(3);
        executor.spawn(probe);
        runUntil(() -> probe.started.get() == 1);
        CountDownLatch closed = new CountDownLatch(1);
        JoinHandle<Void> closing = executor.spawnBlocking(() -> {
            executor.close();
            closed.countDown();
            return null;
        });
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(executor.shutdown(Duration.ofSeconds(20))).isTrue();
        assertThat(closing.isOver()).isTrue();
        assertThat(probe.cleaned).hasValue(1);
    }

    @Test
    void spawningWhileItIsClosedLosesNoTask() throws Exception {
        List<JoinHandle<Integer>> handles = new ArrayList<>();
        Thread spawner = new Thread(() -> {
            for (int i = 0; i < 3_000; i++) {
                handles.add(executor.spawn(yielding(3)));
            }
        });
        spawner.start();
        executor.blockOn(Futures.sleep(Duration.ofMillis(1)));
        executor.close();
        spawner.join();
        assertThat(executor.shutdown(Duration.ofSeconds(20))).isTrue();
        assertThat(handles).allMatch(JoinHandle::isOver);
    }
}
