package dev.stator.sync;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** The races of locks: who holds, who waits, and who is cancelled. */
public class LockStress {

    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "each saw what the other wrote under the lock, and had its turn")
    @Outcome(expect = FORBIDDEN, desc = "an update or a wake was lost")
    @State
    public static class TwoLock {

        private final Mutex mutex = new Mutex();
        private final Polled<Mutex.Guard> first = new Polled<>(mutex.lock());
        private final Polled<Mutex.Guard> second = new Polled<>(mutex.lock());
        private int count;

        @Actor
        public void first() {
            countIfHeld(first.poll());
        }

        @Actor
        public void second() {
            countIfHeld(second.poll());
        }

        private boolean countIfHeld(Polled<Mutex.Guard> lock) {
            Mutex.Guard guard = lock.valueOr(null);
            if (guard != null) {
                count++;
                guard.close();
            }
            return guard != null;
        }

        @Arbiter
        public void end(I_Result result) {
            if (!first.isOver()) {
                countIfHeld(first.pollIfWoken());
            }
            if (!second.isOver()) {
                countIfHeld(second.pollIfWoken());
            }
            result.r1 = count;
        }
    }

    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "each saw what the other wrote under the lock")
    @Outcome(expect = FORBIDDEN, desc = "both held the lock at once")
    @State
    public static class TwoCountUnderAShortLock extends ShortLock {

        private int count;

        @Actor
        public void first() {
            increment();
        }

        @Actor
        public void second() {
            increment();
        }

        private void increment() {
            lock();
            count++;
            unlock();
        }

        @Arbiter
        public void end(I_Result result) {
            result.r1 = count;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "who stays has its permits, and none is lost")
    @Outcome(expect = FORBIDDEN, desc = "permits were lost with the one that was cancelled")
    @State
    public static class ARequestIsCancelled {

        private final Semaphore semaphore = new Semaphore(0);
        private final Polled<Semaphore.Permit> leaves = new Polled<>(semaphore.acquire(2)).poll();
        private final Polled<Semaphore.Permit> stays = new Polled<>(semaphore.acquire(1)).poll();

        @Actor
        public void give() {
            semaphore.addPermits(2);
        }

        @Actor
        public void cancel() {
            leaves.cancel();
        }

        @Arbiter
        public void end(II_Result result) {
            Semaphore.Permit permit = stays.pollIfWoken().valueOr(null);
            result.r1 = permit == null ? 0 : permit.permits();
            if (permit != null) {
                permit.close();
            }
            result.r2 = semaphore.availablePermits();
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "who stays was notified")
    @Outcome(expect = FORBIDDEN, desc = "the notification was lost with the one that was cancelled")
    @State
    public static class ANotifiedOneIsCancelled {

        private final Notify notify = new Notify();
        private final Polled<Void> leaves = new Polled<>(notify.notified()).poll();
        private final Polled<Void> stays = new Polled<>(notify.notified()).poll();

        @Actor
        public void notifyOne() {
            notify.notifyOne();
        }

        @Actor
        public void cancel() {
            leaves.cancel();
        }

        @Arbiter
        public void end(I_Result result) {
            result.r1 = stays.pollIfWoken().isOver() ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both went on, and one led")
    @Outcome(expect = FORBIDDEN, desc = "somebody waits, or both led")
    @State
    public static class TwoArrive {

        private final Barrier barrier = new Barrier(2);
        private final Polled<Boolean> first = new Polled<>(barrier.arrive());
        private final Polled<Boolean> second = new Polled<>(barrier.arrive());

        @Actor
        public void first() {
            first.poll();
        }

        @Actor
        public void second() {
            second.poll();
        }

        @Arbiter
        public void end(II_Result result) {
            first.pollIfWoken();
            second.pollIfWoken();
            result.r1 = first.isOver() && second.isOver() ? 1 : 0;
            result.r2 = first.valueOr(false) ^ second.valueOr(false) ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "the latest value was seen")
    @Outcome(expect = FORBIDDEN, desc = "the latest value was missed")
    @State
    public static class TheLatestValueIsSeen {

        private final Watch<Integer> watch = new Watch<>(0);
        private final Polled<Integer> wait = new Polled<>(watch.receiver().waitFor(value -> value == 2));

        @Actor
        public void send() {
            watch.sender().send(1);
            watch.sender().send(2);
        }

        @Actor
        public void look() {
            wait.poll();
        }

        @Arbiter
        public void end(I_Result result) {
            result.r1 = wait.pollIfWoken().valueOr(-1);
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both receivers saw the value")
    @Outcome(expect = FORBIDDEN, desc = "the value or a wake was lost")
    @State
    public static class TwoReceiversOfABroadcast {

        private final Broadcast<Integer> broadcast = new Broadcast<>(1);
        private final Polled<Integer> first = new Polled<>(broadcast.receiver().receive()).poll();
        private final Polled<Integer> second =
                new Polled<>(broadcast.sender().subscribe().receive());

        @Actor
        public void send() {
            broadcast.sender().send(1);
        }

        @Actor
        public void receive() {
            first.pollIfWoken();
            second.poll();
        }

        @Arbiter
        public void end(II_Result result) {
            result.r1 = first.pollIfWoken().valueOr(0);
            result.r2 = second.pollIfWoken().valueOr(0);
        }
    }
}
