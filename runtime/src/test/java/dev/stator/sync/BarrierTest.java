package dev.stator.sync;

import static dev.stator.sync.Polls.pending;
import static dev.stator.sync.Polls.ready;
import static dev.stator.sync.Polls.woken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.test.TestTask;
import org.junit.jupiter.api.Test;

/** Each rule of Barrier. */
class BarrierTest {

    private final Barrier barrier = new Barrier(3);

    @Test
    void allWaitForTheLastWhichLeadsAndThenAgain() {
        for (int round = 0; round < 3; round++) {
            TestTask<Boolean> first = pending(barrier.arrive());
            TestTask<Boolean> second = pending(barrier.arrive());
            second.assertPending();
            assertThat(ready(barrier.arrive())).isTrue();
            assertThat(woken(first)).isFalse();
            assertThat(woken(second)).isFalse();
        }
    }

    @Test
    void aRoundMayBeginBeforeTheLastOfTheOldOneHasGone() {
        TestTask<Boolean> first = pending(barrier.arrive());
        pending(barrier.arrive());
        ready(barrier.arrive());
        pending(barrier.arrive());
        assertThat(woken(first)).isFalse();
        pending(barrier.arrive());
        assertThat(ready(barrier.arrive())).isTrue();
    }

    @Test
    void aCancelledArrivalDoesNotCount() {
        TestTask<Boolean> first = pending(barrier.arrive());
        TestTask<Boolean> second = pending(barrier.arrive());
        first.pollCancel();
        first.pollCancel();
        TestTask<Boolean> third = pending(barrier.arrive());
        ready(barrier.arrive());
        woken(second);
        woken(third);
    }

    @Test
    void anArrivalThatIsCancelledTooLateHasCounted() {
        TestTask<Boolean> first = pending(barrier.arrive());
        TestTask<Boolean> second = pending(barrier.arrive());
        ready(barrier.arrive());
        first.pollCancel();
        woken(second);
        pending(barrier.arrive());
    }

    @Test
    void nobodyWaitsAloneOrForFewer() {
        assertThat(ready(new Barrier(1).arrive())).isTrue();
        assertThat(ready(new Barrier(0).arrive())).isTrue();
        assertThatThrownBy(() -> new Barrier(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
