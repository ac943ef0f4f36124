package dev.stator.task;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.TimerQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** The races of a task: wake, poll, abort, join, detach, two at a time. Fields without a word are plain on purpose. */
public class TaskStress {

    /** Pending until {@code written} is seen; a cleanup is counted. */
    private abstract static class Race extends HandExecutorState implements Future<Integer> {

        int written;
        int polls;
        int cleanups;
        final Task<Integer> task = executor.spawn(this);

        @Override
        public Poll<Integer> poll(Context cx) {
            polls++;
            return written == 0 ? Poll.pending() : Poll.ready(written);
        }

        @Override
        public Poll<Void> pollCancel(Context cx) {
            cleanups++;
            return Poll.done();
        }

        /** 1 completed, 2 failed, 3 cancelled; 0 if it is not over. */
        final int outcome() {
            if (!task.isOver()) {
                return 0;
            }
            Object outcome = task.take();
            return outcome instanceof dev.stator.task.Outcome.Completed<?>
                    ? 1
                    : outcome instanceof dev.stator.task.Outcome.Failed<?> ? 2 : 3;
        }
    }

    private abstract static class HandExecutorState {
        final HandExecutor executor = new HandExecutor();
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "what was written before the wake was seen by a poll after it")
    @Outcome(expect = FORBIDDEN, desc = "the wake was lost, or the write was not seen")
    @State
    public static class WakeAndPoll extends Race {

        @Actor
        public void poller() {
            executor.drain();
        }

        @Actor
        public void waker() {
            written = 1;
            task.wake();
        }

        @Arbiter
        public void end(I_Result result) {
            executor.drain();
            result.r1 = outcome();
        }
    }

    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "two wakes made one poll, after the first")
    @Outcome(id = "1, 3", expect = ACCEPTABLE, desc = "each wake made a poll")
    @Outcome(expect = FORBIDDEN, desc = "a wake was lost, or made two polls")
    @State
    public static class WakeAndWake extends Race {

        private final AtomicInteger writes = new AtomicInteger();

        public WakeAndWake() {
            executor.drain(); // idle now
        }

        @Override
        public Poll<Integer> poll(Context cx) {
            polls++;
            return writes.get() < 2 ? Poll.pending() : Poll.ready(1);
        }

        @Actor
        public void one() {
            writes.incrementAndGet();
            task.wake();
            executor.drain();
        }

        @Actor
        public void two() {
            writes.incrementAndGet();
            task.wake();
            executor.drain();
        }

        @Arbiter
        public void end(II_Result result) {
            executor.drain();
            result.r1 = outcome();
            result.r2 = polls;
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "each poll saw what the one before wrote, whichever thread ran it")
    @Outcome(expect = FORBIDDEN, desc = "a poll missed the one before, or two ran at once")
    @State
    public static class PollAndPoll extends HandExecutorState {

        private int count;
        private boolean broken;
        private boolean polling;

        final Task<Integer> task = executor.spawn(cx -> {
            broken |= polling;
            polling = true;
            cx.waker().wake();
            int seen = ++count;
            polling = false;
            return seen == 10 ? Poll.ready(count) : Poll.pending();
        });

        @Actor
        public void one() {
            executor.drain();
        }

        @Actor
        public void two() {
            executor.drain();
        }

        @Arbiter
        public void end(I_Result result) {
            executor.drain();
            result.r1 = task.isOver() && count == 10 && !broken ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "completed before it was aborted")
    @Outcome(id = "3, 1", expect = ACCEPTABLE, desc = "aborted, and its cleanup has run once")
    @Outcome(expect = FORBIDDEN, desc = "cleanup lost, run twice, or run for a task that completed")
    @State
    public static class AbortAndPoll extends Race {

        public AbortAndPoll() {
            executor.drain();
            written = 1;
            task.wake();
        }

        @Actor
        public void poller() {
            executor.drain();
        }

        @Actor
        public void aborter() {
            task.abort();
        }

        @Arbiter
        public void end(II_Result result) {
            executor.drain();
            result.r1 = outcome();
            result.r2 = cleanups;
        }
    }

    @JCStressTest
    @Outcome(id = "3, 1", expect = ACCEPTABLE, desc = "whatever the wake did, the cleanup has run once")
    @Outcome(expect = FORBIDDEN, desc = "the abort was lost")
    @State
    public static class AbortAndWake extends Race {

        public AbortAndWake() {
            executor.drain();
        }

        @Actor
        public void waker() {
            task.wake();
            executor.drain();
        }

        @Actor
        public void aborter() {
            task.abort();
            executor.drain();
        }

        @Arbiter
        public void end(II_Result result) {
            executor.drain();
            result.r1 = outcome();
            result.r2 = cleanups;
        }
    }

    @JCStressTest
    @Outcome(id = "42, 0", expect = ACCEPTABLE, desc = "joined; what the task wrote is seen")
    @Outcome(id = "42, 1", expect = ACCEPTABLE, desc = "joined, and woken for nothing")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "pending, and woken")
    @Outcome(expect = FORBIDDEN, desc = "neither joined nor woken, or joined without seeing what was written")
    @State
    public static class JoinAndComplete extends HandExecutorState {

        private int written;
        private final AtomicInteger wakes = new AtomicInteger();
        private final Context cx = new Context(wakes::incrementAndGet, new TimerQueue());

        final Task<Integer> task = executor.spawn(taskCx -> {
            written = 42;
            return Poll.ready(1);
        });

        @Actor
        public void poller() {
            executor.drain();
        }

        @Actor
        public void joiner(II_Result result) {
            result.r1 = task.poll(cx).isReady() ? written : 0;
        }

        @Arbiter
        public void end(II_Result result) {
            result.r2 = wakes.get();
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "told once")
    @Outcome(expect = FORBIDDEN, desc = "swallowed, or told twice")
    @State
    public static class DetachAndFail extends HandExecutorState {

        final Task<Integer> task = executor.spawn(cx -> {
            throw new Exception("expected");
        });

        @Actor
        public void poller() {
            executor.drain();
        }

        @Actor
        public void detacher() {
            task.detach();
        }

        @Arbiter
        public void end(I_Result result) {
            result.r1 = executor.told.get();
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "refused, or aborted: it is over, and nothing is left")
    @Outcome(expect = FORBIDDEN, desc = "a task was spawned that nobody aborts")
    @State
    public static class SpawnAndClose extends HandExecutorState {

        private Task<Integer> task;

        @Actor
        public void spawner() {
            task = executor.spawn(Future.pending());
        }

        @Actor
        public void closer() {
            executor.tasks.close();
        }

        @Arbiter
        public void end(II_Result result) {
            executor.drain();
            result.r1 = task.isOver() ? 1 : 0;
            result.r2 = executor.tasks.isEmpty() ? 1 : 0;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "refused, or aborted: it is over, and nothing is left")
    @Outcome(expect = FORBIDDEN, desc = "a scope let a task outlive the scope around it")
    @State
    public static class SpawnAndCloseOfAScopeAround extends HandExecutorState {

        private final TaskScope outer = TaskScope.open(() -> executor.tasks);
        private final TaskScope inner = TaskScope.open(outer);
        private JoinHandle<Integer> task;

        @Actor
        public void spawner() {
            task = inner.spawn(Future.pending());
        }

        @Actor
        public void closer() {
            outer.cancel();
        }

        @Arbiter
        public void end(II_Result result) {
            executor.drain();
            result.r1 = task.isOver() ? 1 : 0;
            result.r2 = outer.tasks().isEmpty() && executor.tasks.isEmpty() ? 1 : 0;
        }
    }
}
