package dev.stator.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.FuturesUnordered;
import dev.stator.Gate;
import dev.stator.Poll;
import dev.stator.executor.LocalExecutor;
import dev.stator.time.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TaskScopeTest {

    private final VirtualClock clock = VirtualClock.automatic();
    private final List<Throwable> uncaught = new ArrayList<>();
    private final LocalExecutor executor = new LocalExecutor(clock, uncaught::add);
    private final List<String> log = new ArrayList<>();

    private Gate<String> sibling(String name) {
        Gate<String> gate = new Gate<>();
        gate.onCancel = () -> log.add(name + " cleaned up");
        return gate;
    }

    /** Suspended until it is cancelled, and then cleaning up for so long. */
    private Future<String> slowToClean(String name, Duration cleanup) {
        return new Future<>() {
            private Future<Void> goodbye;

            @Override
            public Poll<String> poll(Context cx) {
                return Poll.pending();
            }

            @Override
            public Poll<Void> pollCancel(Context cx) {
                goodbye = goodbye == null ? Futures.sleep(cleanup) : goodbye;
                try {
                    if (goodbye.poll(cx).isPending()) {
                        return Poll.pending();
                    }
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                log.add(name + " cleaned up at " + clock.elapsed().toSeconds());
                return Poll.done();
            }
        };
    }

    @Test
    void joinWaitsForAllTasks() {
        TaskScope scope = TaskScope.open(executor);
        JoinHandle<String> a = scope.spawn(Future.ready("a"));
        scope.spawn(Futures.sleep(Duration.ofSeconds(3)));
        executor.blockOn(scope.join());
        assertThat(clock.elapsed()).hasSeconds(3);
        assertThat(executor.blockOn(a)).isEqualTo("a");
        executor.blockOn(scope.closeAsync());
    }

    @Test
    void anEmptyScopeIsJoinedAtOnce() {
        TaskScope scope = TaskScope.open(executor);
        executor.blockOn(scope.join());
        executor.blockOn(scope.closeAsync());
    }

    @Test
    void aFailureAbortsTheSiblingsAndIsTheFailureOfTheScope() {
        IOException failure = new IOException();
        TaskScope scope = TaskScope.open(executor);
        JoinHandle<String> sibling = scope.spawn(slowToClean("sibling", Duration.ofSeconds(2)));
        scope.spawn(Futures.sleep(Duration.ofSeconds(1)).andThen(slept -> Future.failed(failure)));
        assertThatThrownBy(() -> executor.blockOn(scope.join())).isSameAs(failure);
        assertThat(log).containsExactly("sibling cleaned up at 3");
        assertThatThrownBy(() -> executor.blockOn(sibling))
                .isInstanceOf(CancellationException.class)
                .hasCause(failure);
        assertThat(scope.spawn(Future.ready("late")).isOver()).isTrue();
        executor.blockOn(scope.closeAsync());
        executor.close();
        assertThat(uncaught).isEmpty();
    }

    @Test
    void whatOthersFailWithIsSuppressed() {
        IOException first = new IOException("first");
        IOException second = new IOException("second");
        RuntimeException third = new IllegalStateException("third");
        TaskScope scope = TaskScope.open(executor);
        scope.spawn(Future.failed(first));
        scope.spawn(Future.failed(second));
        Gate<String> gate = new Gate<>();
        gate.onCancel = () -> {
            throw third;
        };
        scope.spawn(gate);
        assertThatThrownBy(() -> executor.blockOn(scope.join()))
                .isSameAs(first)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).contains(third));
        assertThat(uncaught).isEmpty();
    }

    @Test
    void closeTellsAFailureThatNobodyWasToldOf() {
        IOException failure = new IOException();
        TaskScope untold = TaskScope.open(executor);
        untold.spawn(Future.failed(failure));
        executor.runUntilIdle();
        assertThatThrownBy(() -> executor.blockOn(untold.closeAsync())).isSameAs(failure);

        TaskScope told = TaskScope.open(executor);
        JoinHandle<String> failing = told.spawn(Future.failed(failure));
        assertThatThrownBy(() -> executor.blockOn(failing)).isSameAs(failure);
        executor.blockOn(told.closeAsync());
        assertThat(uncaught).isEmpty();
    }

    @Test
    void closeAbortsWhatIsLeftAndWaitsForItsCleanup() {
        TaskScope scope = TaskScope.open(executor);
        scope.spawn(slowToClean("a", Duration.ofSeconds(1)));
        scope.spawn(slowToClean("b", Duration.ofSeconds(2)));
        executor.runUntilIdle();
        executor.blockOn(scope.closeAsync());
        assertThat(log).containsExactly("a cleaned up at 1", "b cleaned up at 2");
        assertThat(executor.tasks().isEmpty()).isTrue();
    }

    @Test
    void aSupervisedFailureConcernsNobodyElse() {
        IOException failure = new IOException();
        TaskScope scope = TaskScope.open(executor, options -> options.withPolicy(FailurePolicy.supervise()));
        JoinHandle<String> failing = scope.spawn(Future.failed(failure));
        JoinHandle<Void> other = scope.spawn(Futures.sleep(Duration.ofSeconds(1)));
        executor.blockOn(scope.join());
        assertThat(executor.blockOn(other.outcome())).isEqualTo(new Outcome.Completed<>(null));
        assertThatThrownBy(() -> executor.blockOn(failing)).isSameAs(failure);
    }

    @Test
    void theFailureOfATaskThatIsDetachedTooLateStaysTheAffairOfTheScope() {
        IOException failure = new IOException();
        TaskScope scope = TaskScope.open(executor);
        JoinHandle<String> failing = scope.spawn(Future.failed(failure));
        executor.runUntilIdle();
        assertThat(failing.isOver()).isTrue();
        failing.detach();
        assertThat(uncaught).isEmpty();
        assertThatThrownBy(() -> executor.blockOn(scope.closeAsync())).isSameAs(failure);
    }

    @Test
    void aPolicyThatThrowsEndsTheScope() {
        IOException failure = new IOException();
        RuntimeException ofPolicy = new IllegalStateException();
        TaskScope scope = TaskScope.open(
                executor,
                options -> options.withPolicy(decided -> {
                    throw ofPolicy;
                }));
        scope.spawn(sibling("a"));
        scope.spawn(Future.failed(failure));
        assertThatThrownBy(() -> executor.blockOn(scope.join()))
                .isSameAs(failure)
                .hasSuppressedException(ofPolicy);
        assertThat(log).containsExactly("a cleaned up");
        executor.blockOn(scope.closeAsync());
    }

    @Test
    void itsOperationsArePolledToCompletionOnce() {
        TaskScope scope = TaskScope.open(executor);
        JoinSet<String> set = new JoinSet<>(executor);
        FuturesUnordered<String> futures = new FuturesUnordered<>();
        for (Future<Void> operation :
                List.of(scope.join(), scope.closeAsync(), set.closeAsync(), futures.closeAsync())) {
            executor.blockOn(operation);
            assertThatThrownBy(() -> executor.blockOn(operation))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("was polled after it completed");
        }
        executor.blockOn(scope.closeAsync());
    }

    @Test
    void aDeadlineAbortsTheTasks() {
        TaskScope scope =
                TaskScope.open(executor, options -> options.withName("search").withTimeout(Duration.ofSeconds(5)));
        scope.spawn(slowToClean("a", Duration.ofSeconds(2)));
        assertThatThrownBy(() -> executor.blockOn(scope.join()))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("search")
                .hasMessageContaining("PT5S");
        assertThat(log).containsExactly("a cleaned up at 7");
    }

    @Test
    void aScopeThatIsClosedLeavesNoDeadline() {
        TaskScope scope = TaskScope.open(executor, options -> options.withTimeout(Duration.ofHours(1)));
        executor.blockOn(scope.closeAsync());
        assertThat(executor.nextDeadline()).isEmpty();
    }

    @Test
    void scopesNest() {
        TaskScope outer = TaskScope.open(executor);
        TaskScope inner = TaskScope.open(outer);
        TaskScope innermost = TaskScope.open(inner);
        innermost.spawn(sibling("innermost"));
        executor.runUntilIdle();
        assertThat(outer.tasks().isEmpty()).isFalse();
        outer.spawn(Future.failed(new IOException("outer")));
        assertThatThrownBy(() -> executor.blockOn(outer.join())).hasMessage("outer");
        assertThat(log).containsExactly("innermost cleaned up");
        assertThatThrownBy(() -> executor.blockOn(inner.join())).isInstanceOf(CancellationException.class);
        assertThat(innermost.spawn(Future.ready("late")).isOver()).isTrue();
    }

    @Test
    void anInnerFailureLeavesTheOuterScopeAlone() {
        TaskScope outer = TaskScope.open(executor);
        TaskScope inner = TaskScope.open(outer);
        Gate<String> gate = sibling("outer");
        JoinHandle<String> handle = outer.spawn(gate);
        inner.spawn(Future.failed(new IOException("inner")));
        assertThatThrownBy(() -> executor.blockOn(inner.join())).hasMessage("inner");
        gate.open("open");
        executor.blockOn(outer.join());
        assertThat(executor.blockOn(handle)).isEqualTo("open");
    }

    @Test
    void closingTheExecutorEndsItsScopes() {
        TaskScope scope = TaskScope.open(executor);
        scope.spawn(sibling("a"));
        executor.runUntilIdle();
        executor.close();
        assertThat(log).containsExactly("a cleaned up");
    }

    @Test
    void cancelledByHand() {
        TaskScope scope = TaskScope.open(executor);
        scope.spawn(sibling("a"));
        executor.runUntilIdle();
        scope.cancel();
        assertThatThrownBy(() -> executor.blockOn(scope.join())).isInstanceOf(CancellationException.class);
        assertThat(log).containsExactly("a cleaned up");
    }

    @Test
    void aJoinThatIsCancelledLeavesTheTasksAlone() {
        TaskScope scope = TaskScope.open(executor);
        Gate<String> gate = sibling("a");
        JoinHandle<String> handle = scope.spawn(gate);
        Future<Void> join = scope.join();
        assertThatThrownBy(() -> executor.blockOn(Futures.timeout(Duration.ofSeconds(1), join)))
                .isInstanceOf(TimeoutException.class);
        gate.open("open");
        executor.blockOn(scope.join());
        assertThat(executor.blockOn(handle)).isEqualTo("open");
    }

    @Test
    void aTaskMaySpawnIntoItsScopeAndCancelIt() {
        TaskScope scope = TaskScope.open(executor);
        scope.spawn(cx -> {
            scope.spawn(sibling("late"));
            scope.cancel();
            assertThat(scope.spawn(Future.ready("refused")).isOver()).isTrue();
            return Poll.done();
        });
        executor.blockOn(scope.closeAsync());
        assertThat(executor.tasks().isEmpty()).isTrue();
    }

    @Test
    void tenThousandChildren() {
        TaskScope scope = TaskScope.open(executor);
        List<Gate<String>> gates =
                IntStream.range(0, 10_000).mapToObj(i -> sibling("child")).toList();
        gates.forEach(scope::spawn);
        executor.runUntilIdle();
        scope.spawn(Future.failed(new IOException("one")));
        assertThatThrownBy(() -> executor.blockOn(scope.join())).hasMessage("one");
        assertThat(log).hasSize(10_000);
        assertThat(gates).allMatch(gate -> gate.polls == 1 && gate.cancels == 1);
    }
}
