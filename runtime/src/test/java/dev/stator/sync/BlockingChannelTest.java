package dev.stator.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.executor.LocalExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The forms of an mpmc channel that hold their thread while they wait. */
@Timeout(60)
class BlockingChannelTest {

    @Test
    void blockingFormsWaitForEachOther() throws InterruptedException {
        Channel<Integer> channel = Channel.bounded(2);
        Thread producer = new Thread(() -> {
            for (int i = 0; i < 1000; i++) {
                channel.sendBlocking(i);
            }
            channel.close();
        });
        producer.start();
        List<Integer> received = new ArrayList<>();
        Integer value;
        while ((value = channel.receiveBlocking()) != null) {
            received.add(value);
        }
        producer.join();
        assertThat(received).hasSize(1000).isSorted();
        assertThatThrownBy(() -> channel.sendBlocking(1)).isInstanceOf(ClosedException.class);
    }

    @Test
    void anInterruptedThreadKeepsTheValueThatItHasNotSent() {
        Channel<String> channel = Channel.bounded(1);
        channel.sendBlocking("a");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> channel.sendBlocking("b")).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(channel.tryReceive()).isEqualTo("a");
        assertThat(channel.tryReceive()).isNull();
    }

    @Test
    void anInterruptThatComesTooLateDoesNotHideThatTheValueWasSent() {
        Channel<String> channel = Channel.bounded(1);
        channel.sendBlocking("a");
        Thread sender = Thread.currentThread();
        Thread receiver = new Thread(() -> {
            while (sender.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            channel.receiveBlocking();
            sender.interrupt();
        });
        receiver.start();
        channel.sendBlocking("b");
        while (receiver.isAlive()) {
            Thread.onSpinWait(); // a join would end by the interrupt
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(channel.tryReceive()).isEqualTo("b");
    }

    @Test
    void aThreadIteratesUpToTheEnd() {
        Channel<Integer> channel = Channel.unbounded();
        for (int i = 0; i < 3; i++) {
            channel.trySend(i);
        }
        channel.close();
        List<Integer> received = new ArrayList<>();
        for (int value : channel.receiver()) {
            received.add(value);
        }
        assertThat(received).containsExactly(0, 1, 2);
        assertThatThrownBy(() -> channel.receiver().iterator().next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void blockingFormsRefuseThreadsThatRunTasks() {
        Channel<Integer> channel = Channel.bounded(1);
        try (LocalExecutor executor = new LocalExecutor()) {
            Future<Integer> blocking = Future.yieldNow().map(nothing -> channel.receiveBlocking());
            assertThatThrownBy(() -> executor.blockOn(blocking)).isInstanceOf(IllegalStateException.class);
        }
    }
}
