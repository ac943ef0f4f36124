package dev.stator.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.task.JoinHandle;
import dev.stator.task.Outcome;
import dev.stator.test.CancelEverywhere;
import dev.stator.test.CancelEverywhere.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each operation is cancelled at each moment: nothing is lost, wakes are passed on, nothing stays registered. */
@Timeout(120)
class CancelledOperationsTest {

    private enum Room {
        RENDEZVOUS(Channel::rendezvous),
        ONE(() -> Channel.bounded(1)),
        UNBOUNDED(Channel::unbounded);

        private final Supplier<Channel<String>> make;

        Room(Supplier<Channel<String>> make) {
            this.make = make;
        }
    }

    private static Future<Void> drain(Receiver<String> receiver, List<String> received) {
        return receiver.receive().andThen(value -> {
            if (value == null) {
                return Future.done();
            }
            received.add(value);
            return drain(receiver, received);
        });
    }

    private static Future<Void> yieldTimes(int times) {
        return times == 0 ? Future.done() : Future.yieldNow().andThen(nothing -> yieldTimes(times - 1));
    }

    private static Future<Void> then(Future<?> future, Runnable action) {
        return future.map(value -> {
            action.run();
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void receive(Room room) {
        CancelEverywhere.check(run -> {
            Channel<String> channel = room.make.get();
            List<String> received = new ArrayList<>();
            JoinHandle<Outcome<String>> first = run.executor().spawn(run.cancellable(channel.receive()));
            run.executor().spawn(drain(channel.receiver(), received));
            run.executor().spawn(then(channel.send("a").andThen(sent -> channel.send("b")), channel::close));
            run.executor().run();
            if (run.executor().blockOn(first) instanceof Outcome.Completed<String> completed
                    && completed.value() != null) {
                received.add(completed.value());
            }
            assertThat(received).containsExactlyInAnyOrder("a", "b");
            run.keep(channel);
        });
    }

    @ParameterizedTest
    @EnumSource
    void send(Room room) {
        CancelEverywhere.check(run -> {
            Channel<String> channel = room.make.get();
            List<String> received = new ArrayList<>();
            Send<String> send = channel.send("a");
            JoinHandle<Outcome<Void>> first = run.executor().spawn(run.cancellable(send));
            JoinHandle<Void> second = run.executor().spawn(channel.send("b"));
            JoinHandle<Void> drained = run.executor().spawn(drain(channel.receiver(), received));
            run.executor().blockOn(first);
            run.executor().blockOn(second);
            channel.close();
            run.executor().blockOn(drained);
            assertThat(received).contains("b").hasSize(send.unsent() == null ? 2 : 1);
            run.keep(channel);
        });
    }

    @ParameterizedTest
    @EnumSource
    void operationsThatMeetTheClose(Room room) {
        CancelEverywhere.check(run -> {
            Channel<String> channel = room.make.get();
            List<String> received = new ArrayList<>();
            List<Send<String>> sends = new ArrayList<>();
            for (String value : List.of("a", "b", "c")) {
                Send<String> send = channel.send(value);
                sends.add(send);
                run.executor().spawn(run.cancellable(send));
            }
            run.executor()
                    .spawn(run.cancellable(channel.receive())
                            .map(outcome -> outcome instanceof Outcome.Completed<String> completed
                                    && completed.value() != null
                                    && received.add(completed.value())));
            run.executor().spawn(run.cancellable(channel.sender().closed()));
            run.executor().spawn(then(yieldTimes(3), channel::close));
            run.executor().run();
            run.executor().blockOn(drain(channel.receiver(), received));
            for (Send<String> send : sends) {
                if (send.unsent() != null) {
                    received.add(send.unsent());
                }
            }
            assertThat(received).containsExactlyInAnyOrder("a", "b", "c");
            run.keep(channel);
        });
    }

    @Test
    void reserve() {
        CancelEverywhere.check(run -> {
            Mpsc<String> mpsc = Mpsc.bounded(1);
            Sender<String> sender = mpsc.sender();
            sender.trySend("a");
            Future<Outcome<Permit<String>>> reserve = run.cancellable(sender.reserve());
            JoinHandle<Void> first = run.executor().spawn(then(reserve.map(CancelledOperationsTest::use), () -> {}));
            JoinHandle<Void> second = run.executor().spawn(sender.send("b"));
            JoinHandle<Void> third = run.executor()
                    .spawn(then(
                            sender.reserve().map(permit -> {
                                permit.send("c");
                                return null;
                            }),
                            () -> {}));
            List<String> received = new ArrayList<>();
            JoinHandle<Void> drained = run.executor().spawn(drain(mpsc.receiver(), received));
            run.executor().blockOn(first);
            run.executor().blockOn(second);
            run.executor().blockOn(third);
            sender.close();
            run.executor().blockOn(drained);
            assertThat(received).contains("a", "b", "c");
            assertThat(sender.capacity()).isEqualTo(1);
            run.keep(mpsc);
        });
    }

    private static Void use(Outcome<Permit<String>> outcome) {
        if (outcome instanceof Outcome.Completed<Permit<String>> completed) {
            completed.value().send("reserved");
        }
        return null;
    }

    @Test
    void oneshot() {
        CancelEverywhere.check(run -> {
            Oneshot<String> oneshot = new Oneshot<>();
            JoinHandle<Outcome<String>> first =
                    run.executor().spawn(run.cancellable(oneshot.receiver().receive()));
            run.executor().spawn(run.cancellable(oneshot.sender().closed()));
            run.executor().spawn(then(yieldTimes(1), () -> oneshot.sender().send("a")));
            run.executor().run();
            boolean received = run.executor().blockOn(first) instanceof Outcome.Completed;
            assertThat(received ? "a" : oneshot.receiver().tryReceive()).isEqualTo("a");
            run.keep(oneshot);
        });
    }

    @Test
    void aOneshotThatIsOwned() {
        CancelEverywhere.check(run -> {
            Oneshot<String> oneshot = new Oneshot<>();
            JoinHandle<Outcome<String>> first = run.executor().spawn(run.cancellable(oneshot.receiver()));
            boolean[] sent = {false};
            run.executor()
                    .spawn(then(yieldTimes(1), () -> sent[0] = oneshot.sender().send("a")));
            run.executor().run();
            if (run.executor().blockOn(first) instanceof Outcome.Completed) {
                assertThat(sent[0]).isTrue();
            }
            run.keep(oneshot);
        });
    }

    /** Takes it, holds it over a yield, and gives it back. */
    private static Future<Void> hold(Future<? extends AutoCloseable> lock) {
        return lock.andThen(held -> then(yieldTimes(1), () -> close(held)));
    }

    private static void close(AutoCloseable held) {
        try {
            held.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static <G extends AutoCloseable> Future<Void> holdUnlessCancelled(Run run, Future<G> lock) {
        return run.cancellable(lock)
                .andThen(outcome -> outcome instanceof Outcome.Completed<G> completed
                        ? then(yieldTimes(1), () -> close(completed.value()))
                        : Future.done());
    }

    @Test
    void acquire() {
        CancelEverywhere.check(run -> {
            Semaphore semaphore = new Semaphore(2);
            run.executor().spawn(hold(semaphore.acquire(2)));
            run.executor().spawn(holdUnlessCancelled(run, semaphore.acquire(2)));
            run.executor().spawn(holdUnlessCancelled(run, semaphore.acquire(1)));
            run.executor().spawn(hold(semaphore.acquire(2)));
            run.executor().run();
            assertThat(semaphore.availablePermits()).isEqualTo(2);
            run.keep(semaphore);
        });
    }

    @Test
    void locks() {
        CancelEverywhere.check(run -> {
            Mutex mutex = new Mutex();
            RwLock lock = new RwLock();
            run.executor().spawn(hold(mutex.lock()));
            run.executor().spawn(holdUnlessCancelled(run, mutex.lock()));
            run.executor().spawn(hold(mutex.lock()));
            run.executor().spawn(hold(lock.read()));
            run.executor().spawn(holdUnlessCancelled(run, lock.write()));
            run.executor().spawn(holdUnlessCancelled(run, lock.read()));
            run.executor().spawn(hold(lock.write()));
            run.executor().run();
            assertThat(mutex.isLocked()).isFalse();
            assertThat(lock.tryWrite()).isNotNull();
            run.keep(List.of(mutex, lock));
        });
    }

    @Test
    void notified() {
        CancelEverywhere.check(run -> {
            Notify notify = new Notify();
            run.executor().spawn(run.cancellable(notify.notified()));
            run.executor().spawn(notify.notified());
            run.executor().spawn(then(yieldTimes(2), notify::notifyOne));
            run.executor().spawn(then(yieldTimes(3), notify::notifyOne));
            run.executor().run();
            run.keep(notify);
        });
    }

    @Test
    void arrive() {
        CancelEverywhere.check(run -> {
            Barrier barrier = new Barrier(2);
            JoinHandle<Outcome<Boolean>> first = run.executor().spawn(run.cancellable(barrier.arrive()));
            JoinHandle<Boolean> second = run.executor().spawn(barrier.arrive());
            run.executor().blockOn(first);
            run.executor().blockOn(yieldTimes(10));
            if (!second.isOver()) {
                run.executor().blockOn(barrier.arrive());
            }
            run.executor().blockOn(second);
            run.keep(barrier);
        });
    }

    @Test
    void getOrInit() {
        CancelEverywhere.check(run -> {
            OnceCell<String> cell = new OnceCell<>();
            int[] made = {0};
            for (int i = 0; i < 2; i++) {
                run.executor()
                        .spawn(run.cancellable(
                                cell.getOrInit(() -> yieldTimes(2).map(nothing -> "a" + made[0]++))));
            }
            JoinHandle<String> last =
                    run.executor().spawn(cell.getOrInit(() -> yieldTimes(2).map(nothing -> "a" + made[0]++)));
            run.executor().run();
            assertThat(run.executor().blockOn(last)).isEqualTo("a0");
            assertThat(made[0]).isEqualTo(1);
            run.keep(cell);
        });
    }

    @Test
    void watch() {
        CancelEverywhere.check(run -> {
            Watch<Integer> watch = new Watch<>(0);
            Watch.Receiver<Integer> impatient = watch.receiver();
            Watch.Receiver<Integer> patient = impatient.share();
            JoinHandle<Outcome<Void>> changed = run.executor().spawn(run.cancellable(impatient.changed()));
            run.executor().spawn(run.cancellable(patient.waitFor(value -> value == 2)));
            run.executor().spawn(run.cancellable(watch.sender().closed()));
            run.executor().spawn(patient.waitFor(value -> value == 2));
            run.executor()
                    .spawn(then(yieldTimes(1), () -> watch.sender().send(1))
                            .andThen(nothing ->
                                    then(yieldTimes(1), () -> watch.sender().send(2)))
                            .andThen(nothing -> then(yieldTimes(1), patient::close)));
            if (run.executor().blockOn(changed) instanceof Outcome.Cancelled) {
                run.executor().blockOn(impatient.changed());
            }
            impatient.close();
            run.executor().run();
            run.keep(watch);
        });
    }

    @Test
    void broadcast() {
        CancelEverywhere.check(run -> {
            Broadcast<String> broadcast = new Broadcast<>(4);
            Broadcast.Receiver<String> receiver = broadcast.receiver();
            JoinHandle<Outcome<String>> first = run.executor().spawn(run.cancellable(receiver.receive()));
            run.executor().spawn(then(yieldTimes(1), () -> broadcast.sender().send("a")));
            run.executor().run();
            boolean received = run.executor().blockOn(first) instanceof Outcome.Completed;
            assertThat(received ? "a" : receiver.tryReceive()).isEqualTo("a");
            run.keep(broadcast);
        });
    }
}
