package dev.stator.sync;

import static dev.stator.sync.Polls.pending;
import static dev.stator.sync.Polls.ready;
import static dev.stator.sync.Polls.woken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.test.TestTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each rule of Broadcast. */
@Timeout(60)
class BroadcastTest {

    private final Broadcast<Integer> broadcast = new Broadcast<>(2);
    private final Broadcast.Sender<Integer> sender = broadcast.sender();
    private final Broadcast.Receiver<Integer> receiver = broadcast.receiver();

    @Test
    void everyReceiverSeesEveryValue() {
        Broadcast.Receiver<Integer> other = sender.subscribe();
        TestTask<Integer> one = pending(receiver.receive());
        TestTask<Integer> two = pending(other.receive());
        assertThat(sender.send(1)).isEqualTo(2);
        assertThat(sender.send(2)).isEqualTo(2);
        assertThat(woken(one)).isEqualTo(1);
        assertThat(woken(two)).isEqualTo(1);
        assertThat(receiver.receiveBlocking()).isEqualTo(2);
        assertThat(other.tryReceive()).isEqualTo(2);
        assertThat(other.tryReceive()).isNull();
    }

    @Test
    void aSubscriberSeesWhatIsSentAfterwards() {
        sender.send(1);
        Broadcast.Receiver<Integer> late = sender.subscribe();
        assertThat(receiver.resubscribe().isEmpty()).isTrue();
        sender.send(2);
        assertThat(ready(late.receive())).isEqualTo(2);
        assertThat(receiver.size()).isEqualTo(2);
    }

    @Test
    void aSlowReceiverIsToldHowManyItMissedAndGoesOnAtTheOldestKept() {
        for (int i = 1; i <= 5; i++) {
            sender.send(i);
        }
        assertThat(receiver.size()).isEqualTo(5);
        assertThatThrownBy(() -> ready(receiver.receive()))
                .isInstanceOfSatisfying(
                        LaggedException.class,
                        lagged -> assertThat(lagged.missed()).isEqualTo(3));
        assertThat(receiver.tryReceive()).isEqualTo(4);
        assertThat(receiver.tryReceive()).isEqualTo(5);
        sender.send(6);
        sender.send(7);
        sender.send(8);
        assertThatThrownBy(receiver::tryReceive).isInstanceOf(LaggedException.class);
        assertThat(receiver.tryReceive()).isEqualTo(7);
    }

    @Test
    void oneThatIsNotSlowMissesNothing() {
        Broadcast.Receiver<Integer> slow = sender.subscribe();
        for (int i = 0; i < 100; i++) {
            sender.send(i);
            assertThat(receiver.tryReceive()).isEqualTo(i);
        }
        assertThatThrownBy(slow::tryReceive)
                .isInstanceOfSatisfying(
                        LaggedException.class,
                        lagged -> assertThat(lagged.missed()).isEqualTo(98));
    }

    @Test
    void whatIsLeftIsSeenAfterTheLastSenderAndThenTheEnd() {
        Broadcast.Sender<Integer> other = sender.share();
        Broadcast.Receiver<Integer> waiting = sender.subscribe();
        sender.send(1);
        ready(waiting.receive());
        TestTask<Integer> last = pending(waiting.receive());
        sender.close();
        sender.close();
        assertThat(last.isWoken()).isFalse();
        assertThatThrownBy(() -> sender.send(2)).isInstanceOf(ClosedException.class);
        other.close();
        assertThat(woken(last)).isNull();
        assertThat(receiver.isEnded()).isFalse();
        assertThat(ready(receiver.receive())).isEqualTo(1);
        assertThat(ready(receiver.receive())).isNull();
        assertThat(receiver.isEnded()).isTrue();
    }

    @Test
    void whatIsSentToNobodyIsSeenByNobody() {
        receiver.close();
        receiver.close();
        assertThat(sender.receiverCount()).isZero();
        assertThat(sender.send(1)).isZero();
        assertThat(sender.subscribe().isEmpty()).isTrue();
    }

    @Test
    void aReceiverThatWasClosedReceivesNothing() {
        TestTask<Integer> waiting = pending(receiver.receive());
        sender.send(1);
        receiver.close();
        assertThatThrownBy(waiting::poll).isInstanceOf(ClosedException.class);
        assertThatThrownBy(receiver::tryReceive).isInstanceOf(ClosedException.class);
        assertThat(receiver.size()).isZero();
    }

    @Test
    void aCloseWakesTheOneThatWaitsAtTheReceiver() {
        TestTask<Integer> waiting = pending(receiver.receive());
        receiver.close();
        assertThat(waiting.isWoken()).isTrue();
        assertThatThrownBy(waiting::poll).isInstanceOf(ClosedException.class);
    }

    @Test
    void aCancelledReceiveLosesNothing() {
        TestTask<Integer> waiting = pending(receiver.receive());
        sender.send(1);
        waiting.pollCancel();
        assertThat(receiver.tryReceive()).isEqualTo(1);
    }

    @Test
    void nullIsNoValueAndNoRoomIsRefused() {
        assertThatThrownBy(() -> sender.send(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Broadcast<>(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
