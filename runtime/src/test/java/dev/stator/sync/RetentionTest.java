package dev.stator.sync;

import static dev.stator.sync.Polls.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Gate;
import dev.stator.TimerQueue;
import dev.stator.Waker;
import dev.stator.test.TestTask;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a structure that is kept does not keep: values that were received, wakers and operations that are over. */
@Timeout(60)
class RetentionTest {

    private final List<WeakReference<?>> references = new ArrayList<>();

    private Object value() {
        Object value = new Object();
        references.add(new WeakReference<>(value));
        return value;
    }

    /** Polls {@code future} with a waker of its own, both of which are watched. */
    private <T> Future<T> wait(Future<T> future) {
        Object[] task = {null}; // captured: each waker is an object of its own
        Waker waker = () -> task[0] = null;
        references.add(new WeakReference<>(waker));
        references.add(new WeakReference<>(future));
        try {
            assertThat(future.poll(new Context(waker, new TimerQueue())).isPending())
                    .isTrue();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return future;
    }

    private void cancel(Future<?> future) {
        future.pollCancel(new Context(() -> {}, new TimerQueue()));
    }

    private void requireNothingKeptBy(Object structure) {
        for (int i = 0; i < 30 && references.stream().anyMatch(reference -> reference.get() != null); i++) {
            System.gc();
            LockSupport.parkNanos(1_000_000L << Math.min(i, 6));
        }
        assertThat(references).isNotEmpty().allMatch(reference -> reference.get() == null);
        Reference.reachabilityFence(structure);
    }

    @Test
    void theMeasureFindsWhatIsKept() {
        Channel<Object> channel = Channel.unbounded();
        channel.trySend(value());
        System.gc();
        assertThat(references.get(0).get()).isNotNull();
        Reference.reachabilityFence(channel);
    }

    @Test
    void aChannelThatIsClosedAndDrained() {
        Channel<Object> channel = Channel.bounded(1);
        wait(channel.receive());
        channel.trySend(value());
        channel.tryReceive();
        channel.trySend(value());
        wait(channel.send(value()));
        channel.tryReceive();
        wait(channel.send(value()));
        wait(channel.sender().reserve());
        wait(channel.sender().closed());
        channel.close();
        channel.tryReceive();
        requireNothingKeptBy(channel);
    }

    @Test
    void abandonedWaitersOfAChannel() {
        Channel<Object> full = Channel.bounded(1);
        full.trySend(new Object());
        cancel(wait(full.send(value())));
        cancel(wait(full.sender().reserve()));
        cancel(wait(full.sender().closed()));
        Channel<Object> empty = Channel.rendezvous();
        pending(empty.receive());
        cancel(wait(empty.receive()));
        pending(empty.receive());
        requireNothingKeptBy(List.of(full, empty));
    }

    @Test
    void aOneshotThatWasReceived() {
        Oneshot<Object> oneshot = new Oneshot<>();
        cancel(wait(oneshot.receiver().receive()));
        wait(oneshot.sender().closed());
        oneshot.sender().send(value());
        oneshot.receiver().tryReceive();
        requireNothingKeptBy(oneshot);
    }

    @Test
    void valuesThatAllReceiversOfABroadcastHaveSeenOrLeft() {
        Broadcast<Object> broadcast = new Broadcast<>(4);
        Broadcast.Receiver<Object> leaves = broadcast.sender().subscribe();
        wait(broadcast.receiver().receive());
        broadcast.sender().send(value());
        broadcast.sender().send(value());
        broadcast.receiver().tryReceive();
        broadcast.receiver().tryReceive();
        leaves.tryReceive();
        leaves.close();
        cancel(wait(broadcast.receiver().receive()));
        requireNothingKeptBy(broadcast);
    }

    @Test
    void oldValuesAndAbandonedWaitersOfAWatch() {
        Watch<Object> watch = new Watch<>(value());
        cancel(wait(watch.receiver().changed()));
        cancel(wait(watch.receiver().waitFor(latest -> false)));
        cancel(wait(watch.sender().closed()));
        watch.sender().send(value());
        watch.sender().send("new");
        requireNothingKeptBy(watch);
    }

    @Test
    void abandonedWaitersOfLocks() {
        Semaphore semaphore = new Semaphore(0);
        cancel(wait(semaphore.acquire()));
        wait(semaphore.acquire());
        semaphore.close();
        Mutex mutex = new Mutex();
        Mutex.Guard guard = mutex.tryLock();
        cancel(wait(mutex.lock()));
        Notify notify = new Notify();
        cancel(wait(notify.notified()));
        wait(notify.notified());
        notify.notifyOne();
        Barrier barrier = new Barrier(2);
        cancel(wait(barrier.arrive()));
        requireNothingKeptBy(List.of(semaphore, mutex, guard, notify, barrier));
    }

    @Test
    void thoseThatWaitedForTheValueOfAOnceCell() {
        OnceCell<String> cell = new OnceCell<>();
        Gate<String> gate = new Gate<>();
        TestTask<String> maker = pending(cell.getOrInit(() -> gate));
        wait(cell.getOrInit(Future::pending));
        cancel(wait(cell.getOrInit(Future::pending)));
        gate.open("a");
        maker.assertReady();
        requireNothingKeptBy(cell);
    }

    @Test
    void whatWasCancelledWhileItMadeTheValueOfAOnceCell() {
        OnceCell<String> cell = new OnceCell<>();
        cancel(wait(cell.getOrInit(Future::pending)));
        requireNothingKeptBy(cell);
    }
}
