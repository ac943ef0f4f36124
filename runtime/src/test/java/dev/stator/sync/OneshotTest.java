package dev.stator.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Futures;
import dev.stator.test.TestTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each rule of a oneshot. */
@Timeout(60)
class OneshotTest {

    private final Oneshot<String> oneshot = new Oneshot<>();
    private final Oneshot.Sender<String> sender = oneshot.sender();
    private final Oneshot.Receiver<String> receiver = oneshot.receiver();

    @Test
    void theReceiverIsTheFutureOfTheValue() {
        TestTask<String> task = TestTask.of(receiver);
        task.assertPending();
        assertThat(sender.send("a")).isTrue();
        assertThat(task.isWoken()).isTrue();
        assertThat(task.assertReady()).isEqualTo("a");
        assertThatThrownBy(task::poll).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aValueMayBeSentBeforeAnyoneWaitsAndMayBeNull() {
        sender.send(null);
        assertThat(TestTask.of(receiver).assertReady()).isNull();
    }

    @Test
    void aSecondValueIsRefused() {
        sender.send("a");
        assertThatThrownBy(() -> sender.send("b")).isInstanceOf(IllegalStateException.class);
        receiver.tryReceive();
        assertThatThrownBy(() -> sender.send("b")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSenderThatClosesWithoutAValueFailsTheReceiver() {
        TestTask<String> task = TestTask.of(receiver.receive());
        task.assertPending();
        sender.close();
        assertThat(task.isWoken()).isTrue();
        assertThatThrownBy(task::poll).isInstanceOf(ClosedException.class);
        assertThatThrownBy(receiver::tryReceive).isInstanceOf(ClosedException.class);
        assertThatThrownBy(receiver::receiveBlocking).isInstanceOf(ClosedException.class);
        assertThat(receiver.isClosed()).isTrue();
    }

    @Test
    void aSenderThatClosesAfterASendHasSent() {
        try (sender) {
            sender.send("a");
        }
        assertThat(receiver.receiveBlocking()).isEqualTo("a");
    }

    @Test
    void aReceiverThatIsGoneLeavesTheValueWithTheSender() {
        TestTask<?> closed = TestTask.of(sender.closed());
        closed.assertPending();
        receiver.close();
        assertThat(closed.isWoken()).isTrue();
        closed.assertReady();
        assertThat(sender.isClosed()).isTrue();
        assertThat(sender.send("a")).isFalse();
    }

    @Test
    void whatWasSentBeforeTheReceiversCloseIsStillThere() {
        sender.send("a");
        receiver.close();
        assertThat(receiver.tryReceive()).isEqualTo("a");
        assertThatThrownBy(receiver::tryReceive).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tryReceiveTellsNotYet() {
        assertThat(receiver.tryReceive()).isNull();
        sender.send("a");
        assertThat(receiver.tryReceive()).isEqualTo("a");
    }

    @Test
    void cancellingTheReceiverClosesIt() {
        TestTask<String> task = TestTask.of(receiver);
        task.assertPending();
        assertThat(task.pollCancel().isReady()).isTrue();
        assertThat(sender.isClosed()).isTrue();
        assertThat(sender.send("a")).isFalse();
    }

    @Test
    void cancellingAReceiveLosesNothing() {
        TestTask<String> task = TestTask.of(receiver.receive());
        task.assertPending();
        sender.send("a");
        task.pollCancel();
        assertThat(TestTask.of(receiver).assertReady()).isEqualTo("a");
    }

    @Test
    void aCancelledWaitForTheCloseIsNotWoken() {
        TestTask<?> closed = TestTask.of(sender.closed());
        closed.assertPending();
        closed.pollCancel();
        receiver.close();
        assertThat(closed.wakes()).isZero();
    }

    @Test
    void threadsCanUseIt() throws InterruptedException {
        Thread thread = new Thread(() -> sender.send("a"));
        thread.start();
        assertThat(Futures.blockOn(receiver)).isEqualTo("a");
        thread.join();
    }
}
