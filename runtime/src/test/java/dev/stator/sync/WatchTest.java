package dev.stator.sync;

import static dev.stator.sync.Polls.pending;
import static dev.stator.sync.Polls.ready;
import static dev.stator.sync.Polls.woken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.test.TestTask;
import org.junit.jupiter.api.Test;

/** Each rule of Watch. */
class WatchTest {

    private final Watch<Integer> watch = new Watch<>(0);
    private final Watch.Sender<Integer> sender = watch.sender();
    private final Watch.Receiver<Integer> receiver = watch.receiver();

    @Test
    void theFirstValueCountsAsSeen() {
        assertThat(receiver.get()).isZero();
        assertThat(receiver.hasChanged()).isFalse();
        pending(receiver.changed());
    }

    @Test
    void allReceiversSeeTheLatestValue() {
        Watch.Receiver<Integer> other = sender.subscribe();
        TestTask<?> one = pending(receiver.changed());
        TestTask<?> two = pending(other.changed());
        sender.send(1);
        sender.send(2);
        woken(one);
        woken(two);
        assertThat(receiver.get()).isEqualTo(2);
        assertThat(sender.get()).isEqualTo(2);
        pending(receiver.changed());
    }

    @Test
    void aValueThatWasSentBeforeAnyoneWaitsIsNotMissed() {
        sender.send(1);
        assertThat(receiver.hasChanged()).isTrue();
        ready(receiver.changed());
        assertThat(receiver.hasChanged()).isFalse();
    }

    @Test
    void lookingDoesNotCountAsSeenUnlessItSaysSo() {
        sender.send(1);
        assertThat(receiver.get()).isEqualTo(1);
        assertThat(receiver.hasChanged()).isTrue();
        assertThat(receiver.getAndMarkSeen()).isEqualTo(1);
        pending(receiver.changed());
        receiver.markUnseen();
        ready(receiver.changed());
    }

    @Test
    void aNewSubscriberHasSeenTheLatestValueAndAShareWhatItsOriginalHasSeen() {
        sender.send(1);
        assertThat(sender.subscribe().hasChanged()).isFalse();
        assertThat(receiver.share().hasChanged()).isTrue();
    }

    @Test
    void changedFailsOnlyWhenClosedAndSeen() {
        TestTask<?> waiting = pending(sender.subscribe().changed());
        sender.send(1);
        sender.close();
        assertThat(receiver.isClosed()).isTrue();
        woken(waiting);
        ready(receiver.changed());
        assertThatThrownBy(() -> ready(receiver.changed())).isInstanceOf(ClosedException.class);
        assertThat(receiver.get()).isEqualTo(1);
    }

    @Test
    void theLastSenderClosesIt() {
        Watch.Sender<Integer> other = sender.share();
        TestTask<?> waiting = pending(receiver.changed());
        sender.close();
        sender.close();
        assertThat(waiting.isWoken()).isFalse();
        assertThatThrownBy(() -> sender.send(1)).isInstanceOf(ClosedException.class);
        other.close();
        assertThat(waiting.isWoken()).isTrue();
        assertThatThrownBy(waiting::poll).isInstanceOf(ClosedException.class);
    }

    @Test
    void withoutReceiversNothingIsSentButMayBeReplaced() {
        TestTask<?> closed = pending(sender.closed());
        receiver.close();
        receiver.close();
        woken(closed);
        assertThat(sender.isClosed()).isTrue();
        assertThatThrownBy(() -> sender.send(1))
                .isInstanceOfSatisfying(
                        ClosedException.class,
                        failure -> assertThat(failure.value()).isEqualTo(1));
        assertThat(sender.get()).isZero();
        assertThat(sender.sendReplace(2)).isZero();
        sender.sendModify(value -> value + 1);
        try (Watch.Receiver<Integer> late = sender.subscribe()) {
            assertThat(late.get()).isEqualTo(3);
            assertThat(sender.receiverCount()).isEqualTo(1);
            sender.send(4);
        }
    }

    @Test
    void waitForBeginsWithTheLatestValue() {
        assertThat(ready(receiver.waitFor(value -> value == 0))).isZero();
        TestTask<Integer> big = pending(receiver.waitFor(value -> value > 1));
        sender.send(1);
        assertThat(big.isWoken()).isTrue();
        big.assertPending();
        sender.send(2);
        assertThat(woken(big)).isEqualTo(2);
        assertThat(receiver.hasChanged()).isFalse();
    }

    @Test
    void waitForFailsWhenTheLastValueIsNotAccepted() {
        TestTask<Integer> big = pending(receiver.waitFor(value -> value > 1));
        sender.send(1);
        sender.close();
        assertThatThrownBy(big::poll).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> ready(receiver.waitFor(value -> {
                    throw new ArithmeticException();
                })))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aChangeThatIsCancelledIsStillToBeSeen() {
        TestTask<?> waiting = pending(receiver.changed());
        sender.send(1);
        waiting.pollCancel();
        assertThat(receiver.hasChanged()).isTrue();
        ready(receiver.changed());
    }
}
