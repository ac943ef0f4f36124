package dev.stator.sync;

import static dev.stator.sync.Polls.pending;
import static dev.stator.sync.Polls.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.test.TestTask;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How an mpmc channel closes, and what senders and receivers then see, polled by hand. */
@Timeout(60)
class ChannelCloseTest {

    @Test
    void whatIsQueuedDrainsAfterTheClose() {
        Channel<String> channel = Channel.bounded(2);
        channel.trySend("a");
        channel.trySend("b");
        channel.close();
        assertThat(channel.isClosed()).isTrue();
        assertThat(channel.isEnded()).isFalse();
        assertThat(ready(channel.receive())).isEqualTo("a");
        assertThat(channel.tryReceive()).isEqualTo("b");
        assertThat(channel.isEnded()).isTrue();
        assertThat(ready(channel.receive())).isNull();
        assertThat(ready(channel.receive())).isNull();
        assertThat(channel.tryReceive()).isNull();
    }

    @Test
    void aCloseWakesAllReceiversWithTheEnd() {
        Channel<String> channel = Channel.bounded(2);
        List<TestTask<String>> receivers = List.of(pending(channel.receive()), pending(channel.receive()));
        channel.close();
        for (TestTask<String> receiver : receivers) {
            assertThat(receiver.isWoken()).isTrue();
            assertThat(receiver.assertReady()).isNull();
        }
    }

    @Test
    void aReceiverThatWaitedAtTheCloseIsWokenWhenTheLastValueIsTaken() {
        Channel<String> channel = Channel.bounded(2);
        TestTask<String> first = pending(channel.receive());
        TestTask<String> second = pending(channel.receive());
        channel.trySend("a");
        channel.close();
        assertThat(second.isWoken()).isFalse();
        assertThat(first.assertReady()).isEqualTo("a");
        assertThat(second.isWoken()).isTrue();
        assertThat(second.assertReady()).isNull();
    }

    @Test
    void aCloseFailsSendersThatWaitAndTheyKeepTheirValues() {
        Channel<String> channel = Channel.bounded(1);
        channel.trySend("a");
        Send<String> send = channel.send("b");
        TestTask<?> task = pending(send);
        channel.close();
        assertThat(task.isWoken()).isTrue();
        assertThatThrownBy(task::poll)
                .isInstanceOfSatisfying(
                        ClosedException.class,
                        closed -> assertThat(closed.value()).isEqualTo("b"));
        assertThat(send.unsent()).isEqualTo("b");
        assertThat(channel.tryReceive()).isEqualTo("a");
        assertThat(channel.isEnded()).isTrue();
    }

    @Test
    void aSendThatWasGivenItsPlaceBeforeTheCloseIsSent() {
        Channel<String> channel = Channel.bounded(1);
        channel.trySend("a");
        TestTask<?> send = pending(channel.send("b"));
        channel.tryReceive();
        channel.close();
        send.assertReady();
        assertThat(channel.tryReceive()).isEqualTo("b");
    }

    @Test
    void nothingIsSentAfterTheClose() {
        Channel<String> channel = Channel.bounded(1);
        channel.close();
        channel.close();
        assertThatThrownBy(() -> ready(channel.send("a"))).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> channel.trySend("a"))
                .isInstanceOfSatisfying(
                        ClosedException.class,
                        closed -> assertThat(closed.value()).isEqualTo("a"));
    }

    @Test
    void theLastSenderClosesTheChannel() {
        Channel<String> channel = Channel.bounded(1);
        Sender<String> one = channel.sender();
        Sender<String> other = one.share();
        TestTask<String> receive = pending(channel.receive());
        one.close();
        one.close();
        assertThat(channel.isClosed()).isFalse();
        assertThatThrownBy(() -> one.send("a")).isInstanceOf(ClosedException.class);
        assertThatThrownBy(one::share).isInstanceOf(ClosedException.class);
        other.close();
        assertThat(channel.isClosed()).isTrue();
        assertThat(receive.assertReady()).isNull();
    }

    @Test
    void theLastReceiverClosesTheChannel() {
        Channel<String> channel = Channel.bounded(1);
        SharedReceiver<String> one = channel.receiver();
        SharedReceiver<String> other = one.share();
        channel.trySend("a");
        TestTask<?> send = pending(channel.send("b"));
        TestTask<?> closed = pending(channel.sender().closed());
        one.close();
        one.close();
        assertThat(channel.isClosed()).isFalse();
        other.close();
        assertThat(channel.isClosed()).isTrue();
        assertThat(closed.isWoken()).isTrue();
        closed.assertReady();
        assertThatThrownBy(send::poll).isInstanceOf(ClosedException.class);
        assertThat(other.tryReceive()).isEqualTo("a");
    }

    @Test
    void aWeakSenderDoesNotKeepTheChannelOpen() {
        Channel<String> channel = Channel.bounded(1);
        WeakSender<String> weak = channel.sender().downgrade();
        try (Sender<String> strong = weak.upgrade()) {
            assertThat(strong).isNotNull();
            channel.sender().close();
            assertThat(channel.isClosed()).isFalse();
            assertThat(strong.trySend("a")).isTrue();
        }
        assertThat(channel.isClosed()).isTrue();
        assertThat(weak.upgrade()).isNull();
    }
}
