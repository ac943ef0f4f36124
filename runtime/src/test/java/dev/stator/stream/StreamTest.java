package dev.stator.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Gate;
import dev.stator.test.TestTask;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every stream: laziness, its one end, its cleanup. */
class StreamTest {

    private static final Duration CLEANUP = Duration.ofMillis(3);

    @Test
    void nothingRunsUntilItIsAskedForOneElement() {
        int[] made = {0};
        Stream<Integer> stream = Stream.of(1, 2, 3).map(i -> made[0] += i);
        Future<Integer> next = stream.next();
        assertThat(made[0]).isZero();
        assertThat(TestTask.of(next).assertReady()).isEqualTo(1);
        assertThat(made[0]).isEqualTo(1);
    }

    @Test
    void itEndsAndHasEndedEverAfter() {
        Stream<Integer> stream = Stream.of(1);
        assertThat(TestTask.of(stream.next()).assertReady()).isEqualTo(1);
        assertThat(TestTask.of(stream.next()).assertReady()).isNull();
        assertThat(TestTask.of(stream.next()).assertReady()).isNull();
    }

    @Test
    void itFailsOnceAndHasEndedEverAfter() {
        IOException failure = new IOException();
        Stream<Integer> stream = Stream.failed(failure);
        assertThatThrownBy(() -> TestTask.of(stream.next()).poll()).isSameAs(failure);
        assertThat(TestTask.of(stream.next()).assertReady()).isNull();
    }

    @Test
    void aNextIsPolledToCompletionOnce() {
        TestTask<?> next = TestTask.of(Stream.of(1, 2).next());
        next.assertReady();
        assertThatThrownBy(next::poll).isInstanceOf(IllegalStateException.class);
        TestTask<?> list = TestTask.of(Stream.of(1, 2).toList());
        list.assertReady();
        assertThatThrownBy(list::poll).isInstanceOf(IllegalStateException.class);
        TestTask<?> failed = TestTask.of(Stream.failed(new IOException()).toList());
        assertThatThrownBy(failed::poll).isInstanceOf(IOException.class);
        assertThatThrownBy(failed::poll).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCancelledNextLosesNothingAndWakesNobody() {
        Gate<Integer> gate = new Gate<>();
        Stream<Integer> stream = Stream.once(gate);
        TestTask<?> cancelled = TestTask.of(stream.next());
        cancelled.assertPending();
        assertThat(cancelled.pollCancel().isReady()).isTrue();
        gate.open(7);
        assertThat(cancelled.wakes()).isZero();
        assertThat(gate.cancels).isZero();
        assertThat(TestTask.of(stream.next()).assertReady()).isEqualTo(7);
        assertThatThrownBy(cancelled::poll).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFailureIsToldWhenTheCleanupOfTheSourceIsOver() {
        StrictStream source = StrictStream.of(3, 0);
        RuntimeException failure = new RuntimeException();
        TestTask<?> list = TestTask.of(source.<Integer>map(i -> {
                    throw failure;
                })
                .filter(i -> true)
                .toList());
        list.assertPending();
        assertThat(source.phase).isEqualTo(StrictStream.Phase.CLEANING_UP);
        list.advance(CLEANUP);
        assertThatThrownBy(list::poll).isSameAs(failure);
        assertThat(source.phase).isEqualTo(StrictStream.Phase.CLEANED_UP);
    }

    @Test
    void theEndIsToldWhenTheCleanupOfTheSourceIsOver() {
        StrictStream source = StrictStream.of(3, 0);
        TestTask<List<Integer>> list = TestTask.of(source.take(1).toList());
        list.assertPending();
        list.advance(CLEANUP);
        assertThat(list.assertReady()).containsExactly(1);
        assertThat(source.phase).isEqualTo(StrictStream.Phase.CLEANED_UP);
    }

    @Test
    void cleanupGoesFromWhatIsInFlightUpwards() {
        Gate<Integer> gate = new Gate<>();
        gate.cancelBlocked = true;
        StrictStream source = StrictStream.of(3, 0);
        TestTask<?> list = TestTask.of(source.then(i -> gate).toList());
        list.assertPending();
        assertThat(list.pollCancel().isPending()).isTrue();
        assertThat(source.phase).isEqualTo(StrictStream.Phase.STARTED);
        gate.cancelBlocked = false;
        assertThat(list.pollCancel().isPending()).isTrue();
        assertThat(source.phase).isEqualTo(StrictStream.Phase.CLEANING_UP);
        list.advance(CLEANUP);
        assertThat(list.pollCancel().isReady()).isTrue();
        assertThat(list.pollCancel().isReady()).isTrue();
        assertThat(gate.cancels).isEqualTo(2);
    }

    @Test
    void closingEndsAStreamAndMayBeRepeated() {
        StrictStream source = StrictStream.of(3, 0);
        Stream<Integer> stream = source.map(i -> i);
        TestTask.of(stream.next()).assertReady();
        Future<Void> close = stream.closeAsync();
        assertThat(source.phase).isEqualTo(StrictStream.Phase.STARTED);
        TestTask<Void> closing = TestTask.of(close);
        closing.assertPending();
        closing.advance(CLEANUP);
        closing.assertReady();
        assertThat(source.phase).isEqualTo(StrictStream.Phase.CLEANED_UP);
        TestTask.of(stream.closeAsync()).assertReady();
        assertThat(TestTask.of(stream.next()).assertReady()).isNull();
    }

    @Test
    void aCloseThatIsCancelledGoesOn() {
        StrictStream source = StrictStream.of(3, 0);
        Stream<Integer> stream = source.map(i -> i);
        TestTask.of(stream.next()).assertReady();
        TestTask<Void> closing = TestTask.of(stream.closeAsync());
        closing.assertPending();
        assertThat(closing.pollCancel().isPending()).isTrue();
        closing.advance(CLEANUP);
        assertThat(closing.pollCancel().isReady()).isTrue();
        assertThat(source.phase).isEqualTo(StrictStream.Phase.CLEANED_UP);
    }

    @Test
    void whatNeverStartedRunsNoCleanup() {
        StrictStream source = StrictStream.of(3, 0);
        assertThat(TestTask.of(source.map(i -> i).toList()).pollCancel().isReady())
                .isTrue();
        source.requireAccounted();
    }

    @Test
    void bothSidesAreCleanedUpAtTheSameTime() {
        StrictStream a = StrictStream.of(3, 0);
        StrictStream b = new StrictStream(1, 0, true);
        StrictStream c = StrictStream.of(3, 0);
        TestTask<?> list = TestTask.of(Stream.merge(List.of(a, b, c)).toList());
        list.assertPending();
        assertThat(List.of(a.phase, c.phase))
                .containsOnly(StrictStream.Phase.CLEANING_UP, StrictStream.Phase.CLEANING_UP);
        list.advance(CLEANUP);
        assertThatThrownBy(list::poll).isInstanceOf(IOException.class);
    }

    @Test
    void anEndlessSourceLetsOthersRun() {
        TestTask<?> count = TestTask.of(Stream.from(java.util.stream.Stream.generate(() -> 1))
                .filter(i -> i > 1)
                .count());
        count.assertPending();
        assertThat(count.isWoken()).isTrue();
    }

    @Test
    void aFailureOfTheCleanupGoesToTheHandler() {
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
        Throwable[] told = {null};
        thread.setUncaughtExceptionHandler((where, failure) -> told[0] = failure);
        try {
            IllegalStateException failure = new IllegalStateException();
            Futures.blockOn(Stream.from(java.util.stream.Stream.of(1, 2).onClose(() -> {
                        throw failure;
                    }))
                    .take(1)
                    .toList());
            assertThat(told[0]).isSameAs(failure);
        } finally {
            thread.setUncaughtExceptionHandler(before);
        }
    }
}
