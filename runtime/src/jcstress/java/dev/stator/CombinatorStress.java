package dev.stator;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** The races of combinators: wakes of children on other threads, polls, and handles of one shared future on several threads. */
public class CombinatorStress {

    /** Pending until it was opened; opening writes a plain field and wakes. */
    private static final class Gate implements Future<Integer> {

        private int value;
        private Waker waker;

        @Override
        public Poll<Integer> poll(Context cx) {
            waker = cx.waker();
            return value == 0 ? Poll.pending() : Poll.ready(value);
        }

        void open(int result) {
            value = result;
            waker.wake();
        }
    }

    /** Polls a future whenever it was woken. Used by one thread at a time. */
    private static final class Driver {

        private final Future<?> future;
        private final AtomicBoolean woken = new AtomicBoolean();
        private final Context cx = new Context(() -> woken.set(true), new TimerQueue());
        private boolean over;

        Driver(Future<?> future) {
            this.future = future;
        }

        void poll() {
            try {
                over = over || future.poll(cx).isReady();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        }

        void pollIfWoken() {
            while (woken.getAndSet(false)) {
                poll();
            }
        }

        int isOver() {
            return over ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(
            id = "1",
            expect = ACCEPTABLE,
            desc = "both wakes were followed by a poll that saw what was written before")
    @Outcome(expect = FORBIDDEN, desc = "a wake was lost, or what was written before it was not seen")
    @State
    public static class TwoChildrenAreWoken {

        private final Gate a = new Gate();
        private final Gate b = new Gate();
        private final Driver join = new Driver(Futures.join(a, b));

        public TwoChildrenAreWoken() {
            join.poll();
        }

        @Actor
        public void openA() {
            a.open(1);
        }

        @Actor
        public void openB() {
            b.open(1);
        }

        @Actor
        public void poll() {
            join.pollIfWoken();
        }

        @Arbiter
        public void end(I_Result result) {
            join.pollIfWoken();
            result.r1 = join.isOver();
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "a member of a set is woken while the set is polled by its next")
    @Outcome(expect = FORBIDDEN, desc = "the wake was lost")
    @State
    public static class AMemberIsWokenBetweenTwoNexts {

        private final Gate gate = new Gate();
        private final FuturesUnordered<Integer> set = new FuturesUnordered<>();
        private final Driver first;
        private Driver second;

        public AMemberIsWokenBetweenTwoNexts() {
            set.add(gate);
            set.add(Future.pending());
            first = new Driver(set.next());
            first.poll();
        }

        @Actor
        public void open() {
            gate.open(1);
        }

        @Actor
        public void cancelAndWaitAgain() {
            first.future.pollCancel(first.cx);
            second = new Driver(set.next());
            second.poll();
        }

        @Arbiter
        public void end(I_Result result) {
            second.pollIfWoken();
            result.r1 = second.isOver();
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both handles have the value")
    @Outcome(expect = FORBIDDEN, desc = "a handle was forgotten")
    @State
    public static class TwoHandlesOnTwoThreads {

        private final Gate gate = new Gate();
        private final Shared<Integer> shared = Futures.shared(gate);
        private final Driver first = new Driver(shared);
        private final Driver second = new Driver(shared.share());

        public TwoHandlesOnTwoThreads() {
            first.poll();
        }

        @Actor
        public void openAndPollFirst() {
            gate.open(1); // whoever polls the gate registers one and the same waker
            first.pollIfWoken();
        }

        @Actor
        public void pollSecond() {
            second.poll();
        }

        @Arbiter
        public void end(II_Result result) {
            first.pollIfWoken();
            second.pollIfWoken();
            result.r1 = first.isOver();
            result.r2 = second.isOver();
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "the handle that is polled has the value")
    @Outcome(expect = FORBIDDEN, desc = "the wake went to the one that nobody polls")
    @State
    public static class OneHandleIsNotPolledAnyMore {

        private final Gate gate = new Gate();
        private final Shared<Integer> shared = Futures.shared(gate);
        private final Driver polled = new Driver(shared);
        private final Driver idle = new Driver(shared.share());

        public OneHandleIsNotPolledAnyMore() {
            polled.poll();
        }

        @Actor
        public void open() {
            gate.open(1);
        }

        @Actor
        public void pollOnce() {
            idle.poll();
        }

        @Arbiter
        public void end(I_Result result) {
            polled.pollIfWoken();
            result.r1 = polled.isOver();
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "the handle that stays has the value")
    @Outcome(expect = FORBIDDEN, desc = "the driver was woken, was cancelled, and told nobody")
    @State
    public static class TheDriverIsCancelled {

        private final Gate gate = new Gate();
        private final Shared<Integer> shared = Futures.shared(gate);
        private final Driver stays = new Driver(shared);
        private final Driver leaves = new Driver(shared.share());

        public TheDriverIsCancelled() {
            stays.poll();
            leaves.poll();
        }

        @Actor
        public void open() {
            gate.open(1);
        }

        @Actor
        public void cancel() {
            leaves.future.pollCancel(leaves.cx);
        }

        @Arbiter
        public void end(I_Result result) {
            stays.pollIfWoken();
            result.r1 = stays.isOver();
        }
    }
}
