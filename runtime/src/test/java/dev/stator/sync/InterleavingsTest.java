package dev.stator.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.task.JoinHandle;
import dev.stator.test.SeededExecutor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many tasks in many orders, some of them aborted, and a close somewhere among them. */
@Timeout(120)
class InterleavingsTest {

    private static final int SEEDS = 1000;
    private static final int PRODUCERS = 3;
    private static final int VALUES = 5;

    /** Value {@code number} of {@code producer}. */
    private record Item(int producer, int number) {}

    /** What a run does, and what became of each item. */
    private static final class Exchange {

        private final Channel<Item> channel;
        private final List<Send<Item>> sends = new ArrayList<>();
        private final List<List<Item>> received = new ArrayList<>();

        Exchange(Channel<Item> channel) {
            this.channel = channel;
        }

        Future<Void> produce(int producer, int number) {
            if (number == VALUES) {
                return Future.done();
            }
            Send<Item> send = channel.send(new Item(producer, number));
            sends.add(send);
            return send.<Void>handle((nothing, closed) -> {
                        assertThat(closed == null || closed instanceof ClosedException)
                                .isTrue();
                        return null;
                    })
                    .andThen(nothing -> produce(producer, number + 1));
        }

        Future<Void> consume(List<Item> mine) {
            return channel.receive().andThen(item -> {
                if (item == null) {
                    return Future.done();
                }
                mine.add(item);
                return consume(mine);
            });
        }

        void check() {
            List<Item> all = new ArrayList<>();
            received.forEach(all::addAll);
            Set<Item> once = new HashSet<>(all);
            assertThat(once).hasSameSizeAs(all);
            for (Send<Item> send : sends) {
                if (send.unsent() != null) {
                    assertThat(once.add(send.unsent())).isTrue();
                }
            }
            assertThat(once).hasSameSizeAs(sends);
            for (List<Item> mine : received) {
                for (int producer = 0; producer < PRODUCERS; producer++) {
                    int from = producer;
                    assertThat(mine.stream()
                                    .filter(item -> item.producer == from)
                                    .map(Item::number))
                            .isSorted();
                }
            }
        }
    }

    private static Future<Void> yieldTimes(int times) {
        return times == 0 ? Future.done() : Future.yieldNow().andThen(nothing -> yieldTimes(times - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {Buffer.RENDEZVOUS, 1, 3, Buffer.UNBOUNDED})
    void eachValueIsReceivedOnceOrGivenBack(int capacity) {
        SeededExecutor.explore(SEEDS, executor -> {
            SplittableRandom random = new SplittableRandom(executor.seed());
            Channel<Item> channel = capacity == Buffer.RENDEZVOUS
                    ? Channel.rendezvous()
                    : capacity == Buffer.UNBOUNDED ? Channel.unbounded() : Channel.bounded(capacity);
            Exchange exchange = new Exchange(channel);
            List<JoinHandle<?>> tasks = new ArrayList<>();
            for (int i = 0; i < PRODUCERS; i++) {
                tasks.add(executor.spawn(exchange.produce(i, 0)));
                List<Item> mine = new ArrayList<>();
                exchange.received.add(mine);
                tasks.add(executor.spawn(exchange.consume(mine)));
            }
            JoinHandle<?> victim = tasks.get(random.nextInt(tasks.size()));
            executor.spawn(yieldTimes(random.nextInt(20)).map(nothing -> {
                victim.abort();
                return null;
            }));
            executor.blockOn(yieldTimes(random.nextInt(60)));
            channel.close();
            executor.run();
            List<Item> rest = new ArrayList<>();
            exchange.received.add(rest);
            executor.blockOn(exchange.consume(rest));
            exchange.check();
            assertThat(channel.isEnded()).isTrue();
        });
    }

    @Test
    void aSemaphoreLosesNoPermitAndGivesNoneTwice() {
        SeededExecutor.explore(SEEDS, executor -> {
            SplittableRandom random = new SplittableRandom(executor.seed());
            Semaphore semaphore = new Semaphore(3);
            int[] held = {0};
            List<JoinHandle<?>> tasks = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int wanted = 1 + random.nextInt(3);
                tasks.add(executor.spawn(new Holding(semaphore, wanted, held)));
            }
            for (int i = 0; i < 2; i++) {
                JoinHandle<?> victim = tasks.get(random.nextInt(tasks.size()));
                executor.spawn(yieldTimes(random.nextInt(12)).map(nothing -> {
                    victim.abort();
                    return null;
                }));
            }
            executor.run();
            assertThat(held[0]).isZero();
            assertThat(semaphore.availablePermits()).isEqualTo(3);
        });
    }

    /** Takes permits, holds them over two yields, and gives them back, also when it is cancelled. */
    private static final class Holding implements Future<Void> {

        private final Future<Semaphore.Permit> acquire;
        private final int[] held;
        private Semaphore.Permit permit;
        private Future<Void> working;

        Holding(Semaphore semaphore, int wanted, int[] held) {
            this.acquire = semaphore.acquire(wanted);
            this.held = held;
        }

        @Override
        public Poll<Void> poll(Context cx) throws Exception {
            if (permit == null) {
                Poll<Semaphore.Permit> poll = acquire.poll(cx);
                if (poll.isPending()) {
                    return Poll.pending();
                }
                permit = poll.get();
                held[0] += permit.permits();
                assertThat(held[0]).isLessThanOrEqualTo(3);
                working = yieldTimes(2);
            }
            Poll<Void> poll = working.poll(cx);
            if (poll.isReady()) {
                release();
            }
            return poll;
        }

        @Override
        public Poll<Void> pollCancel(Context cx) {
            if (permit == null) {
                return acquire.pollCancel(cx);
            }
            release();
            return Poll.done();
        }

        private void release() {
            held[0] -= permit.permits();
            permit.close();
        }
    }

    @Test
    void noNotificationForOneIsLost() {
        SeededExecutor.explore(SEEDS, executor -> {
            SplittableRandom random = new SplittableRandom(executor.seed());
            Notify notify = new Notify();
            int[] seen = {0};
            List<JoinHandle<?>> tasks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tasks.add(executor.spawn(notify.notified().map(nothing -> seen[0]++)));
            }
            executor.blockOn(yieldTimes(20));
            executor.spawn(yieldTimes(random.nextInt(4)).map(nothing -> {
                tasks.get(0).abort();
                tasks.get(1).abort();
                return null;
            }));
            executor.spawn(yieldTimes(random.nextInt(4)).map(nothing -> {
                notify.notifyOne();
                notify.notifyOne();
                return null;
            }));
            executor.blockOn(yieldTimes(20));
            assertThat(seen[0]).isEqualTo(2);
            notify.notifyWaiters();
            executor.run();
        });
    }

    /** Operations on all structures, some of them aborted, while all are closed in some order: nobody waits for ever. */
    @Test
    void whoWaitsAtAStructureThatIsClosedGoesOn() {
        SeededExecutor.explore(SEEDS, executor -> {
            SplittableRandom random = new SplittableRandom(executor.seed());
            Mpsc<String> mpsc = Mpsc.bounded(1);
            Oneshot<String> oneshot = new Oneshot<>();
            Broadcast<String> broadcast = new Broadcast<>(2);
            Watch<String> watch = new Watch<>("a");
            Semaphore semaphore = new Semaphore(1);
            List<Future<?>> operations = List.of(
                    mpsc.sender().send("a"),
                    mpsc.sender().send("b"),
                    mpsc.sender().reserve().map(permit -> {
                        permit.close();
                        return null;
                    }),
                    mpsc.sender().closed(),
                    oneshot.receiver().receive(),
                    oneshot.sender().closed(),
                    broadcast.receiver().receive(),
                    broadcast.sender().subscribe().receive(),
                    watch.receiver().changed(),
                    watch.receiver().waitFor(value -> value.equals("b")),
                    watch.sender().closed(),
                    semaphore.acquire(1),
                    semaphore.acquire(2));
            List<JoinHandle<?>> tasks = new ArrayList<>();
            for (Future<?> operation : operations) {
                tasks.add(executor.spawn(operation.handle((value, failure) -> {
                    assertThat(failure == null || failure instanceof ClosedException)
                            .isTrue();
                    return null;
                })));
            }
            List<Runnable> closes = List.of(
                    mpsc.receiver()::close,
                    random.nextBoolean() ? oneshot.sender()::close : oneshot.receiver()::close,
                    broadcast.sender()::close,
                    watch.sender()::close,
                    watch.receiver()::close,
                    semaphore::close);
            for (Runnable close : closes) {
                executor.spawn(yieldTimes(random.nextInt(6)).map(nothing -> {
                    close.run();
                    return null;
                }));
            }
            tasks.get(random.nextInt(tasks.size())).abort();
            executor.run();
        });
    }
}
