package dev.stator.test;

import dev.stator.Future;
import dev.stator.task.Outcome;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Cancels operations at every moment at which they can be cancelled: before their first poll, after each poll that was pending, and when
 * they have been woken and are to be polled again. A program is run once for each such moment, until in one run nothing was left to cancel.
 *
 * <pre>{@code
 * CancelEverywhere.check(run -> {
 *     Channel<String> channel = new Channel<>();
 *     JoinHandle<Outcome<String>> receiver = run.executor().spawn(run.cancellable(channel.receive()));
 *     run.executor().spawn(channel.send("a"));
 *     run.executor().run();                          // fails if a wake was lost
 *     ... what was not received is still there ...
 *     run.keep(channel);                             // nothing stays registered in it
 * });
 * }</pre>
 *
 * <p>Each run ends with these checks: every task is over; nothing waits for a deadline; no operation was woken after it was over; and no
 * waker of theirs can be reached from what was {@linkplain Run#keep kept}.
 */
public final class CancelEverywhere {

    /** Other orders of the ready tasks are tried too. */
    private static final int SEEDS = 3;

    private static final int COLLECTIONS = 20;

    private static final int MOST_RUNS = 10_000;

    /** What is run once for each moment. */
    @FunctionalInterface
    public interface Program {

        /** Runs once. May throw anything: that fails the check. */
        void run(Run run) throws Throwable;
    }

    private CancelEverywhere() {}

    /**
     * Runs {@code program} once for each moment.
     *
     * @return how many runs there were
     * @throws AssertionError that names the moment and the seed, and has the failure as its cause
     */
    public static int check(Program program) {
        List<Run> runs = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            boolean cancelled = true;
            for (int moment = 0; cancelled; moment++) {
                if (moment == MOST_RUNS) {
                    throw new AssertionError("after " + moment + " runs there are still other moments to cancel");
                }
                Run run = new Run(seed, moment);
                runs.add(run);
                attempt(run, () -> program.run(run));
                attempt(run, run::end);
                cancelled = run.wasCancelled();
            }
        }
        int count = runs.size();
        requireUnregistered(runs);
        return count;
    }

    private interface Step {
        void run() throws Throwable;
    }

    private static void attempt(Run run, Step step) {
        try {
            step.run();
        } catch (Throwable failure) {
            throw new AssertionError("cancelled at " + run + ": " + failure, failure);
        }
    }

    /** Collects garbage for all runs at once, as often as it takes. */
    private static void requireUnregistered(List<Run> runs) {
        for (int attempt = 0; attempt < COLLECTIONS; attempt++) {
            runs.removeIf(Run::isUnregistered);
            if (runs.isEmpty()) {
                return;
            }
            System.gc();
            LockSupport.parkNanos(1_000_000L << Math.min(attempt, 6));
        }
        Run run = runs.get(0);
        throw new AssertionError("cancelled at " + run + ": a waker is still registered in one of " + run.kept);
    }

    /** One run of the program, in which one cancellable operation is cancelled at one moment. */
    public static final class Run {

        private final SeededExecutor executor;
        private final int moment;
        private final List<Object> kept = new ArrayList<>();
        private final List<WeakReference<Cancellable.Registered>> wakers = new ArrayList<>();
        private int passed;
        private boolean cancelled;
        private @Nullable String lateWake;

        Run(long seed, int moment) {
            this.executor = new SeededExecutor(seed);
            this.moment = moment;
        }

        /** Runs the tasks of this run, in virtual time. */
        public SeededExecutor executor() {
            return executor;
        }

        /** {@code operation} as one that may be cancelled in this run, and its outcome, which says whether it was. */
        public <T extends @Nullable Object> Future<Outcome<T>> cancellable(Future<T> operation) {
            return new Cancellable<>(this, operation);
        }

        /** Keeps {@code structure} until the end of the run: by then nothing of a cancellable operation may be registered in it. */
        public void keep(Object structure) {
            kept.add(structure);
        }

        /** Whether an operation was cancelled in this run. */
        public boolean wasCancelled() {
            return cancelled;
        }

        /** Whether this is the moment; asked once for each. */
        boolean isMoment() {
            if (passed++ != moment) {
                return false;
            }
            cancelled = true;
            return true;
        }

        void watch(Cancellable.Registered waker) {
            wakers.add(new WeakReference<>(waker));
        }

        void wokenLate(String operation) {
            lateWake = operation;
        }

        void end() throws Throwable {
            executor.run();
            if (executor.sleepers() != 0) {
                throw new AssertionError(executor.sleepers() + " wakers are left on the timer");
            }
            executor.end();
            if (lateWake != null) {
                throw new AssertionError(lateWake + " was woken after it was over: it was still registered");
            }
        }

        /** Whether no waker of an operation can be reached from what was kept; true if nothing was. */
        boolean isUnregistered() {
            return kept.isEmpty() || wakers.stream().allMatch(waker -> waker.get() == null);
        }

        @Override
        public String toString() {
            return "moment " + moment + " under seed " + executor.seed();
        }
    }
}
