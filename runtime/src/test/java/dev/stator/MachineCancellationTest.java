package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Count.Song;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachineCancellationTest {

    private final Hand hand = new Hand();
    private final Gate<Integer> gate = new Gate<>();
    private final Song song = new Song(gate);
    private final List<Throwable> reported = new ArrayList<>();

    @BeforeEach
    void collectReports() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> reported.add(failure));
    }

    @AfterEach
    void stopCollecting() {
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }

    @Test
    void notStartedRunsNothing() {
        Count count = new Count(song, 2);
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(song.log).isEmpty();
        assertThatThrownBy(() -> count.poll(hand.cx)).hasMessage("count was polled after it was cancelled");
    }

    @Test
    void cancelsWhatIsAwaitedThenRunsFinallyInnermostFirstAndNoCatch() {
        gate.onCancel = () -> song.log.add("leaf");
        Count count = suspended(2);
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(song.log)
                .containsExactly("leaf", "finally 0", "closed 0", "finally 1", "closed 1", "finally 2", "closed 2");
        assertThat(gate.cancels).isEqualTo(1);
    }

    @Test
    void aSecondCancellationChangesNothing() {
        Count count = suspended(1);
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        List<String> log = List.copyOf(song.log);
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(song.log).isEqualTo(log);
        assertThatThrownBy(() -> count.poll(hand.cx)).hasMessageContaining("was cancelled");
    }

    @Test
    void waitsForWhatIsAwaitedToBeCancelled() {
        gate.cancelBlocked = true;
        Count count = suspended(1);
        assertThat(count.pollCancel(hand.cx).isPending()).isTrue();
        assertThat(song.log).isEmpty();
        assertThatThrownBy(() -> count.poll(hand.cx)).hasMessageContaining("was cancelled");
        gate.cancelBlocked = false;
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(song.log).hasSize(4);
    }

    @Test
    void cleanupMayAwait() {
        List<Gate<Void>> cleanups = awaitingCleanups();
        Count count = suspended(2);
        for (int level = 0; level <= 2; level++) {
            assertThat(count.pollCancel(hand.cx).isPending()).isTrue();
            assertThat(count.pollCancel(hand.cx).isPending()).isTrue();
            assertThat(song.log).last().isEqualTo("finally " + level);
            assertThat(cleanups).hasSize(level + 1);
            cleanups.get(level).open(null);
        }
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(song.log).hasSize(6);
        assertThat(cleanups).allMatch(cleanup -> cleanup.cancels == 0);
    }

    @Test
    void inAFinallyBlockWhatItAwaitsIsCancelledAndTheOuterOnesRun() {
        List<Gate<Void>> cleanups = awaitingCleanups();
        Count count = suspended(1);
        gate.open(1);
        assertThat(count.poll(hand.cx).isPending()).isTrue();
        assertThat(song.log).containsExactly("finally 0");
        assertThat(count.pollCancel(hand.cx).isPending()).isTrue();
        assertThat(cleanups.get(0).cancels).isEqualTo(1);
        cleanups.get(1).open(null);
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(song.log).containsExactly("finally 0", "closed 0", "finally 1", "closed 1");
    }

    @Test
    void aCleanupThatThrowsIsReportedAndTheOthersRun() {
        IllegalStateException failure = new IllegalStateException("cleanup");
        song.cleanup = () -> Future.failed(failure);
        Count count = suspended(1);
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(reported).containsExactly(failure, failure);
        assertThat(song.log).containsExactly("finally 0", "closed 0", "finally 1", "closed 1");
    }

    @Test
    void anAwaitedFutureWhoseCancellationThrowsIsReportedAndTheCleanupRuns() {
        RuntimeException failure = new IllegalStateException("leaf");
        gate.onCancel = () -> {
            throw failure;
        };
        Count count = suspended(1);
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(reported).containsExactly(failure);
        assertThat(song.log).hasSize(4);
    }

    @Test
    void aHandlerThatThrowsDoesNotKeepTheCleanupFromItsEnd() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            throw new IllegalStateException(failure);
        });
        song.cleanup = () -> Future.failed(new IllegalStateException("cleanup"));
        Count count = suspended(1);
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(song.log).hasSize(4);
    }

    @Test
    void aDeepChainIsCancelledWithoutRecursion() {
        Count count = suspended(100_000);
        assertThat(count.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(song.log).hasSize(2 * 100_001);
    }

    private Count suspended(int levels) {
        Count count = new Count(song, levels);
        assertThat(count.poll(hand.cx).isPending()).isTrue();
        return count;
    }

    private List<Gate<Void>> awaitingCleanups() {
        List<Gate<Void>> cleanups = new ArrayList<>();
        song.cleanup = () -> {
            cleanups.add(new Gate<>());
            return cleanups.get(cleanups.size() - 1);
        };
        return cleanups;
    }
}
