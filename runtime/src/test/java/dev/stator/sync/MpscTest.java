package dev.stator.sync;

import static dev.stator.sync.Polls.pending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.test.TestTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an mpsc channel adds: permits, and the receiver's close. The rest is as in {@link ChannelTest}. */
@Timeout(60)
class MpscTest {

    private final Mpsc<String> mpsc = Mpsc.bounded(2);
    private final Sender<String> sender = mpsc.sender();
    private final Receiver<String> receiver = mpsc.receiver();

    @Test
    void anUnboundedChannelNeverWaitsToSend() {
        Mpsc<Integer> unbounded = Mpsc.unbounded();
        for (int i = 0; i < 10_000; i++) {
            assertThat(unbounded.sender().trySend(i)).isTrue();
        }
        assertThat(unbounded.receiver().size()).isEqualTo(10_000);
        assertThat(unbounded.sender().maxCapacity()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aPermitTakesAPlaceUntilItSends() {
        Permit<String> permit = TestTask.of(sender.reserve()).assertReady();
        assertThat(sender.capacity()).isEqualTo(1);
        assertThat(sender.trySend("a")).isTrue();
        assertThat(sender.trySend("b")).isFalse();
        permit.send("c");
        assertThat(sender.capacity()).isZero();
        assertThat(receiver.tryReceive()).isEqualTo("a");
        assertThat(receiver.tryReceive()).isEqualTo("c");
        assertThat(sender.capacity()).isEqualTo(2);
        assertThat(sender.maxCapacity()).isEqualTo(2);
    }

    @Test
    void aPermitThatWasNotUsedGivesItsPlaceToTheNext() {
        sender.trySend("a");
        TestTask<?> waiting;
        try (Permit<String> permit = sender.tryReserve()) {
            assertThat(permit).isNotNull();
            assertThat(sender.tryReserve()).isNull();
            waiting = pending(sender.send("b"));
        }
        assertThat(waiting.isWoken()).isTrue();
        waiting.assertReady();
        assertThat(receiver.size()).isEqualTo(2);
    }

    @Test
    void aPermitIsUsedOnce() {
        Permit<String> permit = sender.tryReserve();
        permit.send("a");
        permit.close();
        permit.close();
        assertThat(sender.capacity()).isEqualTo(1);
        assertThatThrownBy(() -> permit.send("b")).isInstanceOf(IllegalStateException.class);
        Permit<String> closed = sender.tryReserve();
        closed.close();
        assertThatThrownBy(() -> closed.send("b")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reservesAndSendsWaitInOneLine() {
        sender.trySend("a");
        sender.trySend("b");
        TestTask<Permit<String>> reserve = pending(sender.reserve());
        TestTask<?> send = pending(sender.send("c"));
        receiver.tryReceive();
        assertThat(reserve.isWoken()).isTrue();
        assertThat(send.isWoken()).isFalse();
        reserve.assertReady().close();
        assertThat(send.isWoken()).isTrue();
    }

    @Test
    void aCancelledReserveThatWasGrantedPassesItsPlaceOn() {
        sender.trySend("a");
        sender.trySend("b");
        TestTask<Permit<String>> reserve = pending(sender.reserve());
        TestTask<?> send = pending(sender.send("c"));
        receiver.tryReceive();
        reserve.pollCancel();
        assertThat(send.isWoken()).isTrue();
        send.assertReady();
    }

    @Test
    void theReceiversCloseRejectsSendsAndDrains() {
        sender.trySend("a");
        TestTask<?> closed = pending(sender.closed());
        receiver.close();
        assertThat(sender.isClosed()).isTrue();
        assertThat(closed.isWoken()).isTrue();
        closed.assertReady();
        assertThatThrownBy(() -> sender.trySend("b")).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> TestTask.of(sender.reserve()).poll()).isInstanceOf(ClosedException.class);
        assertThatThrownBy(sender::tryReserve).isInstanceOf(ClosedException.class);
        assertThat(TestTask.of(receiver.receive()).assertReady()).isEqualTo("a");
        assertThat(TestTask.of(receiver.receive()).assertReady()).isNull();
    }

    @Test
    void theCloseFailsReservesThatWait() {
        sender.trySend("a");
        sender.trySend("b");
        TestTask<Permit<String>> reserve = pending(sender.reserve());
        receiver.close();
        assertThat(reserve.isWoken()).isTrue();
        assertThatThrownBy(reserve::poll).isInstanceOf(ClosedException.class);
    }

    @Test
    void permitsMaySendAfterTheCloseAndTheEndWaitsForThem() {
        Permit<String> used = sender.tryReserve();
        Permit<String> unused = sender.tryReserve();
        TestTask<String> receive = pending(receiver.receive());
        receiver.close();
        receive.assertPending();
        used.send("a");
        assertThat(receive.isWoken()).isTrue();
        assertThat(receive.assertReady()).isEqualTo("a");
        TestTask<String> last = pending(receiver.receive());
        assertThat(receiver.isEnded()).isFalse();
        unused.close();
        assertThat(last.isWoken()).isTrue();
        assertThat(last.assertReady()).isNull();
        assertThat(receiver.isEnded()).isTrue();
    }

    @Test
    void theLastSenderEndsTheChannelThoughAWeakOneIsLeft() {
        Sender<String> second = sender.share();
        WeakSender<String> weak = sender.downgrade();
        sender.close();
        second.trySend("a");
        second.close();
        assertThat(weak.upgrade()).isNull();
        assertThat(receiver.tryReceive()).isEqualTo("a");
        assertThat(TestTask.of(receiver.receive()).assertReady()).isNull();
    }

    @Test
    void aWeakSenderOfAChannelThatItsReceiverClosedCanStillBeUpgraded() {
        receiver.close();
        try (Sender<String> upgraded = sender.downgrade().upgrade()) {
            assertThat(upgraded.isClosed()).isTrue();
        }
    }

    @Test
    void aRendezvousHasNoPlacesToReserve() {
        Sender<String> toNobody = Channel.<String>rendezvous().sender();
        assertThatThrownBy(toNobody::reserve).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(toNobody::tryReserve).isInstanceOf(UnsupportedOperationException.class);
        assertThat(toNobody.capacity()).isZero();
    }
}
