package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.stator.Async;
import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import dev.stator.Timer;
import dev.stator.Waker;
import dev.stator.executor.ExecutorSpawner;
import dev.stator.task.JoinHandle;
import dev.stator.task.Spawner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Polls by hand and counts wakes. */
class MpmcChannelTest {

    private final MpmcChannel<String> channel = new MpmcChannel<>(1);

    @Test
    void aSendIsReadyWhileThereIsRoom() throws Exception {
        assertThat(channel.send("a").poll(new Counter().context()).isReady()).isTrue();
        assertThat(channel.send("b").poll(new Counter().context()).isPending()).isTrue();
    }

    @Test
    void aSendWakesTheReceiverThatWaitsLongest() throws Exception {
        Counter first = new Counter();
        Counter second = new Counter();
        Future<Optional<String>> receive = channel.receive();
        assertThat(receive.poll(first.context()).isPending()).isTrue();
        assertThat(channel.receive().poll(second.context()).isPending()).isTrue();

        channel.send("a").poll(new Counter().context());

        assertThat(first.wakes).hasValue(1);
        assertThat(second.wakes).hasValue(0);
        assertThat(receive.poll(first.context()).get()).contains("a");
    }

    @Test
    void aReceiveWakesASenderThatFoundNoRoom() throws Exception {
        Counter sender = new Counter();
        channel.send("a").poll(sender.context());
        Future<Void> send = channel.send("b");
        assertThat(send.poll(sender.context()).isPending()).isTrue();

        assertThat(channel.receive().poll(new Counter().context()).get()).contains("a");

        assertThat(sender.wakes).hasValue(1);
        assertThat(send.poll(sender.context()).isReady()).isTrue();
    }

    @Test
    void theLatestWakerCounts() throws Exception {
        Counter earlier = new Counter();
        Counter later = new Counter();
        Future<Optional<String>> receive = channel.receive();
        receive.poll(earlier.context());
        receive.poll(later.context());

        channel.send("a").poll(new Counter().context());

        assertThat(earlier.wakes).hasValue(0);
        assertThat(later.wakes).hasValue(1);
    }

    @Test
    void aCancelledReceiverPassesTheWakeOn() throws Exception {
        Counter first = new Counter();
        Counter second = new Counter();
        Future<Optional<String>> cancelled = channel.receive();
        Future<Optional<String>> patient = channel.receive();
        cancelled.poll(first.context());
        patient.poll(second.context());
        channel.send("a").poll(new Counter().context());

        assertThat(cancelled.pollCancel(first.context()).isReady()).isTrue();

        assertThat(second.wakes).hasValue(1);
        assertThat(patient.poll(second.context()).get()).contains("a");
    }

    @Test
    void aReceiverThatWasOvertakenKeepsItsPlace() throws Exception {
        Counter first = new Counter();
        Counter second = new Counter();
        Future<Optional<String>> overtaken = channel.receive();
        overtaken.poll(first.context());
        channel.receive().poll(second.context());
        channel.send("a").poll(new Counter().context());
        assertThat(channel.receive().poll(new Counter().context()).get()).contains("a");
        assertThat(overtaken.poll(first.context()).isPending()).isTrue();

        channel.send("b").poll(new Counter().context());

        assertThat(first.wakes).hasValue(2);
        assertThat(second.wakes).hasValue(0);
    }

    @Test
    void whatIsQueuedOutlivesTheClosing() throws Exception {
        Context cx = new Counter().context();
        channel.send("a").poll(cx);
        channel.close();

        assertThat(channel.receive().poll(cx).get()).contains("a");
        assertThat(channel.receive().poll(cx).get()).isEmpty();
    }

    @Test
    void closingWakesEverybody() throws Exception {
        Counter receiver = new Counter();
        Future<Optional<String>> receive = channel.receive();
        receive.poll(receiver.context());
        channel.close();
        assertThat(receiver.wakes).hasValue(1);
        assertThat(receive.poll(receiver.context()).get()).isEmpty();

        MpmcChannel<String> full = new MpmcChannel<>(1);
        Counter sender = new Counter();
        full.send("a").poll(sender.context());
        Future<Void> send = full.send("b");
        send.poll(sender.context());
        full.close();
        assertThat(sender.wakes).hasValue(1);
        assertThatExceptionOfType(MpmcChannel.ClosedException.class).isThrownBy(() -> send.poll(sender.context()));
    }

    @Test
    void aPollAfterCompletionThrows() throws Exception {
        Context cx = new Counter().context();
        Future<Void> send = channel.send("a");
        Poll<Void> sent = send.poll(cx);
        assertThat(sent.isReady()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> send.poll(cx));
    }

    @Test
    void fourThreadsLoseNothingAndRepeatNothing() {
        MpmcChannel<Integer> numbers = new MpmcChannel<>(3);
        ConcurrentHashMap<Integer, Integer> received = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Spawner spawner = ExecutorSpawner.on(threads);
            List<JoinHandle<Void>> senders = new ArrayList<>();
            List<JoinHandle<Void>> receivers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                senders.add(spawner.spawn(sendAll(numbers, i * 1000, (i + 1) * 1000)));
                receivers.add(spawner.spawn(receiveAll(numbers, received)));
            }
            Futures.blockOn(Futures.joinAll(senders));
            numbers.close();
            Futures.blockOn(Futures.joinAll(receivers));
        } finally {
            threads.shutdown();
        }
        assertThat(received.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 4000).boxed().toList());
        assertThat(received.values()).containsOnly(1);
    }

    @Async
    private static Future<Void> sendAll(MpmcChannel<Integer> numbers, int from, int to) {
        for (int i = from; i < to; i++) {
            numbers.send(i).await();
        }
        return Future.done();
    }

    @Async
    private static Future<Void> receiveAll(MpmcChannel<Integer> numbers, ConcurrentHashMap<Integer, Integer> received) {
        Optional<Integer> number = numbers.receive().await();
        while (number.isPresent()) {
            received.merge(number.get(), 1, Integer::sum);
            number = numbers.receive().await();
        }
        return Future.done();
    }

    /** Counts the wakes of one waiter. */
    private static final class Counter implements Waker {

        final AtomicInteger wakes = new AtomicInteger();

        @Override
        public void wake() {
            wakes.incrementAndGet();
        }

        Context context() {
            return new Context(this, NoTimer.INSTANCE);
        }
    }

    /** The channel needs no time. */
    private enum NoTimer implements Timer {
        INSTANCE;

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public Registration wakeAt(long deadline, Waker waker) {
            throw new UnsupportedOperationException();
        }
    }
}
