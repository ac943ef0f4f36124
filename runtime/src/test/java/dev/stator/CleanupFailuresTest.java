package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Count.Song;
import dev.stator.executor.LocalExecutor;
import dev.stator.task.JoinHandle;
import dev.stator.task.TaskScope;
import dev.stator.time.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Where it goes what the {@code finally} block of a cancelled machine throws. */
class CleanupFailuresTest {

    private final IllegalStateException cleanup = new IllegalStateException("cleanup");
    private final IOException failure = new IOException("failure");
    private final List<Throwable> told = new ArrayList<>();
    private final LocalExecutor executor = new LocalExecutor(VirtualClock.automatic(), told::add);

    /** A machine that waits for ever, and whose cleanup fails. */
    private Machine<Integer> failingCleanup() {
        Song song = new Song(Future.pending());
        song.cleanup = () -> Future.failed(cleanup);
        return new Count(song, 0);
    }

    @Test
    void inAJoinItIsSuppressedInTheFailureThatCancels() {
        Future<?> join = Futures.join(failingCleanup(), Futures.join(failingCleanup(), Future.pending()), fails());
        assertThatThrownBy(() -> executor.blockOn(join)).isSameAs(failure).hasSuppressedException(cleanup);
        assertThat(failure.getSuppressed()).hasSize(2);
        assertThat(told).isEmpty();
    }

    private Future<Void> fails() {
        return Future.yieldNow().andThen(yielded -> Future.failed(failure));
    }

    @Test
    void inATimeoutToo() throws Exception {
        Future<?> timeout = Futures.timeout(Duration.ofSeconds(1), failingCleanup());
        assertThatThrownBy(() -> executor.blockOn(timeout))
                .isInstanceOf(TimeoutException.class)
                .hasSuppressedException(cleanup);
        assertThat(told).isEmpty();
    }

    @Test
    void whereNothingFailedTheHandlerOfTheExecutorIsTold() {
        executor.blockOn(Futures.select(failingCleanup(), Futures.sleep(Duration.ofSeconds(1))));
        assertThat(told).containsExactly(cleanup);
    }

    @Test
    void theHandlerIsToldOfTheCleanupOfAnAbortedTask() {
        JoinHandle<Integer> task = executor.spawn(failingCleanup());
        executor.runUntilIdle();
        task.abort();
        assertThatThrownBy(() -> executor.blockOn(task)).isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(cleanup);
    }

    @Test
    void inAScopeItIsSuppressedInWhatHasEndedTheScope() {
        TaskScope scope = TaskScope.open(executor);
        scope.spawn(failingCleanup());
        scope.spawn(fails());
        assertThatThrownBy(() -> executor.blockOn(scope.join()))
                .isSameAs(failure)
                .hasSuppressedException(cleanup);
        assertThat(told).isEmpty();
    }

    @Test
    void whatADecidedCombinatorCarriesIsToldWhenItIsCancelled() throws Exception {
        Gate<Integer> slow = new Gate<>();
        slow.cancelBlocked = true;
        Future<?> join = Futures.join(failingCleanup(), slow, fails());
        JoinHandle<?> task = executor.spawn(join);
        executor.runUntilIdle();
        task.abort();
        slow.cancelBlocked = false;
        slow.wake();
        assertThatThrownBy(() -> executor.blockOn(task)).isInstanceOf(CancellationException.class);
        assertThat(told)
                .as("the failure of the join is lost, as a value would be")
                .containsExactly(cleanup);
    }

    @Test
    void inAnInterruptedBlockOnItIsSuppressedInTheCancellation() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Futures.blockOn(failingCleanup()))
                .isInstanceOf(CancellationException.class)
                .hasSuppressedException(cleanup);
        assertThat(Thread.interrupted()).isTrue();
    }
}
