package dev.stator.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.executor.WorkStealingExecutor;
import dev.stator.task.JoinHandle;
import dev.stator.task.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels and locks between the workers of an executor, and between tasks and plain threads. */
@Timeout(120)
class ThreadsTest {

    private static final int PRODUCERS = 4;
    private static final int VALUES = 5000;

    private static Channel<Integer> channel(int capacity) {
        return capacity == 0 ? Channel.rendezvous() : Channel.bounded(capacity);
    }

    private static Future<Void> produce(Sender<Integer> sender, int from, int to) {
        if (from == to) {
            sender.close();
            return Future.done();
        }
        return sender.send(from).andThen(sent -> produce(sender, from + 1, to));
    }

    private static Future<Void> consume(Receiver<Integer> receiver, AtomicIntegerArray seen) {
        return receiver.receive().andThen(value -> {
            if (value == null) {
                return Future.done();
            }
            seen.incrementAndGet(value);
            return consume(receiver, seen);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64})
    void eachValueIsReceivedOnce(int capacity) {
        Channel<Integer> channel = channel(capacity);
        AtomicIntegerArray seen = new AtomicIntegerArray(PRODUCERS * VALUES);
        try (WorkStealingExecutor executor = new WorkStealingExecutor(3)) {
            List<JoinHandle<?>> tasks = new ArrayList<>();
            for (int i = 0; i < PRODUCERS; i++) {
                Sender<Integer> sender = channel.sender().share();
                tasks.add(executor.spawn(produce(sender, i * VALUES, (i + 1) * VALUES)));
                tasks.add(executor.spawn(consume(channel.receiver(), seen)));
            }
            channel.sender().close();
            tasks.forEach(executor::blockOn);
        }
        for (int i = 0; i < seen.length(); i++) {
            assertThat(seen.get(i)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64})
    void receiversThatAreAbortedLoseNothing(int capacity) {
        Channel<Integer> channel = channel(capacity);
        AtomicIntegerArray seen = new AtomicIntegerArray(VALUES);
        SplittableRandom random = new SplittableRandom(7);
        try (WorkStealingExecutor executor = new WorkStealingExecutor(3)) {
            JoinHandle<?> producer = executor.spawn(produce(channel.sender(), 0, VALUES));
            while (!channel.isEnded()) {
                JoinHandle<Integer> receive = executor.spawn(channel.receive());
                if (random.nextBoolean()) {
                    receive.abort();
                }
                if (executor.blockOn(receive.outcome()) instanceof Outcome.Completed<Integer> completed
                        && completed.value() != null) {
                    seen.incrementAndGet(completed.value());
                }
            }
            executor.blockOn(producer);
        }
        for (int i = 0; i < seen.length(); i++) {
            assertThat(seen.get(i)).isEqualTo(1);
        }
    }

    @Test
    void tasksAndThreadsShareAChannel() throws InterruptedException {
        Channel<Integer> channel = Channel.bounded(4);
        AtomicIntegerArray seen = new AtomicIntegerArray(2 * VALUES);
        try (WorkStealingExecutor executor = new WorkStealingExecutor(2)) {
            JoinHandle<?> consumer = executor.spawn(consume(channel.receiver(), seen));
            JoinHandle<?> producer = executor.spawn(produce(channel.sender().share(), 0, VALUES));
            Thread sending = new Thread(() -> {
                for (int i = VALUES; i < 2 * VALUES; i++) {
                    channel.sendBlocking(i);
                }
                channel.sender().close();
            });
            Thread receiving = new Thread(() -> {
                Integer value;
                while ((value = channel.receiveBlocking()) != null) {
                    seen.incrementAndGet(value);
                }
            });
            sending.start();
            receiving.start();
            sending.join();
            receiving.join();
            executor.blockOn(producer);
            executor.blockOn(consumer);
        }
        for (int i = 0; i < seen.length(); i++) {
            assertThat(seen.get(i)).isEqualTo(1);
        }
    }

    private static Future<Void> repeat(int times, Supplier<Future<Void>> future) {
        return times == 0 ? Future.done() : future.get().andThen(nothing -> repeat(times - 1, future));
    }

    @Test
    void aMutexLetsOneIn() {
        Mutex mutex = new Mutex();
        int[] count = {0}; // plain: guarded by the mutex
        try (WorkStealingExecutor executor = new WorkStealingExecutor(3)) {
            List<JoinHandle<?>> tasks = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                tasks.add(executor.spawn(repeat(
                        VALUES,
                        () -> mutex.lock().map(guard -> {
                            count[0]++;
                            guard.close();
                            return null;
                        }))));
            }
            tasks.forEach(executor::blockOn);
        }
        assertThat(count[0]).isEqualTo(6 * VALUES);
    }

    @Test
    void aRwLockLetsReadersInOrOneWriter() {
        RwLock lock = new RwLock();
        AtomicInteger readers = new AtomicInteger();
        LongAdder mixed = new LongAdder();
        int[] writes = {0};
        try (WorkStealingExecutor executor = new WorkStealingExecutor(3)) {
            List<JoinHandle<?>> tasks = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                boolean writer = i % 3 == 0;
                tasks.add(executor.spawn(repeat(
                        1000,
                        () -> writer
                                ? lock.write().map(guard -> {
                                    writes[0]++;
                                    mixed.add(readers.get());
                                    guard.close();
                                    return null;
                                })
                                : lock.read().andThen(guard -> {
                                    readers.incrementAndGet();
                                    return Future.yieldNow().map(nothing -> {
                                        readers.decrementAndGet();
                                        guard.close();
                                        return null;
                                    });
                                }))));
            }
            tasks.forEach(executor::blockOn);
        }
        assertThat(writes[0]).isEqualTo(2000);
        assertThat(mixed.sum()).isZero();
    }

    @Test
    void aSelectOfReceivesLosesNothing() {
        Channel<Integer> one = Channel.bounded(2);
        Channel<Integer> other = Channel.bounded(2);
        AtomicIntegerArray seen = new AtomicIntegerArray(2 * VALUES);
        try (WorkStealingExecutor executor = new WorkStealingExecutor(3)) {
            executor.spawn(produce(one.sender(), 0, VALUES));
            executor.spawn(produce(other.sender(), VALUES, 2 * VALUES));
            executor.blockOn(executor.spawn(consumeEither(one, other, seen)));
        }
        for (int i = 0; i < seen.length(); i++) {
            assertThat(seen.get(i)).isEqualTo(1);
        }
    }

    private static Future<Void> consumeEither(Channel<Integer> one, Channel<Integer> other, AtomicIntegerArray seen) {
        if (one.isEnded()) {
            return consume(other.receiver(), seen);
        }
        if (other.isEnded()) {
            return consume(one.receiver(), seen);
        }
        return Futures.race(one.receive(), other.receive()).andThen(value -> {
            if (value != null) {
                seen.incrementAndGet(value);
            }
            return consumeEither(one, other, seen);
        });
    }
}
