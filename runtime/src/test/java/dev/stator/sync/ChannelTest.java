package dev.stator.sync;

import static dev.stator.sync.Polls.pending;
import static dev.stator.sync.Polls.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.test.TestTask;
import dev.stator.test.WakeCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each rule of an mpmc channel, polled by hand. */
@Timeout(60)
class ChannelTest {

    // ---- order and room ----

    @Test
    void valuesComeInTheOrderInWhichTheyWereSent() {
        Channel<Integer> channel = Channel.unbounded();
        for (int i = 0; i < 100; i++) {
            ready(channel.send(i));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(ready(channel.receive())).isEqualTo(i);
        }
        assertThat(channel.isEmpty()).isTrue();
    }

    @Test
    void aSendWaitsWhileThereIsNoRoom() {
        Channel<String> channel = Channel.bounded(1);
        ready(channel.send("a"));
        TestTask<?> second = pending(channel.send("b"));
        assertThat(ready(channel.receive())).isEqualTo("a");
        assertThat(second.isWoken()).isTrue();
        assertThat(ready(channel.receive())).isEqualTo("b");
        second.assertReady();
    }

    @Test
    void sendersThatWaitAreNotOvertaken() {
        Channel<Integer> channel = Channel.bounded(1);
        channel.trySend(0);
        List<TestTask<?>> senders = new ArrayList<>();
        for (int i = 1; i < 5; i++) {
            senders.add(pending(channel.send(i)));
        }
        for (int i = 0; i < 5; i++) {
            assertThat(channel.tryReceive()).isEqualTo(i);
            assertThat(channel.trySend(99)).isEqualTo(i == 4);
        }
        senders.forEach(TestTask::assertReady);
    }

    @Test
    void receiversAreWokenInTheirOrderOnePerValue() {
        Channel<String> channel = Channel.bounded(4);
        TestTask<String> first = pending(channel.receive());
        TestTask<String> second = pending(channel.receive());
        TestTask<String> third = pending(channel.receive());
        channel.trySend("a");
        assertThat(first.isWoken()).isTrue();
        assertThat(second.isWoken()).isFalse();
        channel.trySend("b");
        assertThat(second.isWoken()).isTrue();
        assertThat(third.isWoken()).isFalse();
        assertThat(first.assertReady()).isEqualTo("a");
        assertThat(second.assertReady()).isEqualTo("b");
        third.assertPending();
    }

    @Test
    void aReceiverThatDoesNotWaitMayOvertakeAndTheOtherKeepsItsPlace() {
        Channel<String> channel = Channel.bounded(4);
        TestTask<String> first = pending(channel.receive());
        TestTask<String> second = pending(channel.receive());
        channel.trySend("a");
        assertThat(channel.tryReceive()).isEqualTo("a");
        first.assertPending();
        channel.trySend("b");
        assertThat(first.isWoken()).isTrue();
        assertThat(second.isWoken()).isFalse();
        assertThat(first.assertReady()).isEqualTo("b");
    }

    @Test
    void overtakenReceiversKeepTheirOrderAmongEachOther() {
        Channel<String> channel = Channel.bounded(4);
        TestTask<String> first = pending(channel.receive());
        TestTask<String> second = pending(channel.receive());
        channel.trySend("a");
        channel.trySend("b");
        channel.tryReceive();
        channel.tryReceive();
        second.assertPending();
        first.assertPending();
        pending(channel.receive());
        channel.trySend("c");
        assertThat(first.isWoken()).isTrue();
        assertThat(second.isWoken()).isFalse();
    }

    @Test
    void theLatestWakerCounts() throws Exception {
        Channel<String> channel = Channel.bounded(1);
        Future<String> receive = channel.receive();
        TestTask<String> task = pending(receive);
        TestTask<String> other = pending(receive);
        channel.trySend("a");
        assertThat(task.wakes()).isZero();
        assertThat(other.wakes()).isEqualTo(1);
    }

    @Test
    void aChannelWithoutRoomForAnythingIsRefused() {
        assertThatThrownBy(() -> Channel.bounded(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mpsc.bounded(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nullIsNoValue() {
        Channel<String> channel = Channel.bounded(1);
        assertThatThrownBy(() -> channel.send(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> channel.trySend(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void anOperationIsPolledToItsEndOnce() {
        Channel<String> channel = Channel.bounded(1);
        TestTask<?> send = TestTask.of(channel.send("a"));
        send.assertReady();
        assertThatThrownBy(send::poll).isInstanceOf(IllegalStateException.class);
        TestTask<?> receive = TestTask.of(channel.receive());
        receive.assertReady();
        assertThatThrownBy(receive::poll).isInstanceOf(IllegalStateException.class);
        TestTask<?> cancelled = pending(channel.receive());
        cancelled.pollCancel();
        channel.trySend("b");
        assertThatThrownBy(cancelled::poll).isInstanceOf(IllegalStateException.class);
        assertThat(channel.size()).isEqualTo(1);
    }

    // ---- rendezvous ----

    @Test
    void inARendezvousASendIsOverWhenItsValueIsTaken() {
        Channel<String> channel = Channel.rendezvous();
        TestTask<String> receive = pending(channel.receive());
        TestTask<?> send = pending(channel.send("a"));
        assertThat(receive.isWoken()).isTrue();
        assertThat(send.isWoken()).isFalse();
        assertThat(receive.assertReady()).isEqualTo("a");
        assertThat(send.isWoken()).isTrue();
        send.assertReady();
    }

    @Test
    void inARendezvousValuesAreTakenInTheOrderOfTheirSenders() {
        Channel<Integer> channel = Channel.rendezvous();
        List<TestTask<?>> senders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            senders.add(pending(channel.send(i)));
        }
        for (int i = 0; i < 3; i++) {
            assertThat(channel.tryReceive()).isEqualTo(i);
            senders.get(i).assertReady();
        }
        assertThat(channel.tryReceive()).isNull();
    }

    @Test
    void toARendezvousOneCanTryToSendOnlyWhenAReceiverWaits() {
        Channel<String> channel = Channel.rendezvous();
        assertThat(channel.trySend("a")).isFalse();
        TestTask<String> receive = pending(channel.receive());
        assertThat(channel.trySend("b")).isTrue();
        assertThat(channel.trySend("c")).isFalse();
        assertThat(receive.assertReady()).isEqualTo("b");
    }

    @Test
    void whatWasHandedToACancelledReceiverOfARendezvousGoesToTheNext() {
        Channel<String> channel = Channel.rendezvous();
        TestTask<String> receive = pending(channel.receive());
        channel.trySend("a");
        receive.pollCancel();
        assertThat(ready(channel.receive())).isEqualTo("a");
    }

    @Test
    void aRendezvousPassesTheWakeOn() {
        Channel<String> channel = Channel.rendezvous();
        TestTask<String> first = pending(channel.receive());
        TestTask<String> second = pending(channel.receive());
        pending(channel.send("a"));
        first.pollCancel();
        assertThat(second.isWoken()).isTrue();
        assertThat(second.assertReady()).isEqualTo("a");
    }

    // ---- cancelling ----

    @Test
    void aCancelledReceiverPassesTheWakeOn() {
        Channel<String> channel = Channel.bounded(2);
        TestTask<String> first = pending(channel.receive());
        TestTask<String> second = pending(channel.receive());
        channel.trySend("a");
        assertThat(first.pollCancel().isReady()).isTrue();
        assertThat(second.isWoken()).isTrue();
        assertThat(second.assertReady()).isEqualTo("a");
    }

    @Test
    void aReceiverThatWasNotWokenPassesNothingOn() {
        Channel<String> channel = Channel.bounded(2);
        TestTask<String> first = pending(channel.receive());
        TestTask<String> second = pending(channel.receive());
        first.pollCancel();
        first.pollCancel();
        assertThat(second.isWoken()).isFalse();
    }

    @Test
    void aCancelledSendGivesItsValueBack() {
        Channel<String> channel = Channel.bounded(1);
        channel.trySend("a");
        Send<String> send = channel.send("b");
        pending(send).pollCancel();
        assertThat(send.unsent()).isEqualTo("b");
        assertThat(channel.tryReceive()).isEqualTo("a");
        assertThat(channel.tryReceive()).isNull();
    }

    @Test
    void aSendThatIsCancelledTooLateHasSentItsValue() {
        Channel<String> channel = Channel.bounded(1);
        channel.trySend("a");
        Send<String> send = channel.send("b");
        TestTask<?> task = pending(send);
        channel.tryReceive();
        task.pollCancel();
        assertThat(send.unsent()).isNull();
        assertThat(channel.tryReceive()).isEqualTo("b");
    }

    @Test
    void aSendThatWasNeverPolledSendsNothing() {
        Channel<String> channel = Channel.bounded(1);
        Send<String> send = channel.send("a");
        assertThat(TestTask.of(send).pollCancel().isReady()).isTrue();
        assertThat(send.unsent()).isEqualTo("a");
        assertThat(channel.isEmpty()).isTrue();
    }

    // ---- wakers and budget ----

    @Test
    void wakersAreCalledOutsideTheLockAndMayUseTheChannel() throws Exception {
        Channel<String> channel = Channel.bounded(1);
        List<String> seen = new ArrayList<>();
        AtomicBoolean held = new AtomicBoolean();
        Future<String> receive = channel.receive();
        receive.poll(new Context(
                () -> {
                    Thread other = new Thread(() -> held.set(!channel.isEmpty()));
                    other.start();
                    join(other);
                    seen.add(channel.tryReceive());
                    channel.trySend("from the waker");
                },
                TestTask.of(Future.done()).context().timer()));
        channel.trySend("a");
        assertThat(seen).containsExactly("a");
        assertThat(held).isTrue();
        assertThat(ready(receive)).isEqualTo("from the waker");
    }

    private static void join(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTaskThatNeverHasToWaitLetsOthersRun() {
        Channel<Integer> channel = Channel.unbounded();
        for (int i = 0; i < 1000; i++) {
            channel.trySend(i);
        }
        WakeCounter waker = new WakeCounter();
        TestTask<?> any = TestTask.of(Future.done());
        Context cx = new Context(waker, any.context().timer());
        cx.beginPoll(waker);
        int received = 0;
        Future<Integer> receive = channel.receive();
        try {
            while (receive.poll(cx).isReady()) {
                received++;
                receive = channel.receive();
            }
            assertThat(received).isEqualTo(128);
            assertThat(waker.count()).isEqualTo(1);
            assertThat(channel.size()).isEqualTo(1000 - 128);
            cx.beginPoll(waker);
            assertThat(receive.poll(cx).get()).isEqualTo(128);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
