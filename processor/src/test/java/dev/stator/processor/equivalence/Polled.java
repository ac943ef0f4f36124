package dev.stator.processor.equivalence;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import java.util.concurrent.Callable;

/** Runs a compiled program by polling it by hand: once at first, and once for each time that something has woken it. */
final class Polled {

    private final Schedule schedule;
    private final Trace trace;
    private final Future<?> future;
    private final Context cx = new Context(this::wake, new NoTimer());
    private boolean woken;

    private Polled(Program program, ClassLoader loader, Schedule schedule) {
        this.schedule = schedule;
        this.trace = new Trace(schedule);
        this.future = program.start(loader, trace);
        if (!trace.events().isEmpty()) {
            trace.log("was not lazy");
        }
    }

    private void wake() {
        woken = true;
    }

    /** Polls to the end. */
    static Outcome run(Program program, ClassLoader loader, Schedule schedule) {
        Polled run = new Polled(program, loader, schedule);
        Outcome outcome;
        try {
            outcome = Outcome.returned(
                    schedule, run.trace, run.listening(() -> run.untilReady(() -> run.future.poll(run.cx))));
        } catch (Throwable failure) {
            outcome = Outcome.threw(schedule, run.trace, failure);
        }
        run.expectUsedUp(outcome);
        return outcome;
    }

    /** How many pauses a run starts. */
    static int pauses(Program program, ClassLoader loader) {
        Polled run = new Polled(program, loader, Schedule.ALL_READY);
        try {
            run.listening(() -> run.untilReady(() -> run.future.poll(run.cx)));
        } catch (Throwable failure) {
            // a program may fail; its pauses count all the same
        }
        return run.trace.started();
    }

    /** Cancels before the first poll. */
    static Outcome runUnstarted(Program program, ClassLoader loader) {
        Polled run = new Polled(program, loader, Schedule.ALL_PENDING);
        return run.cancel();
    }

    /** Polls until the pause with this number is pending, and cancels there. Every pause up to it is pending once. */
    static Outcome runCancelled(Program program, ClassLoader loader, int pause, Schedule cleanup) {
        Schedule schedule = new Schedule(
                "cancelled at pause " + pause + ", its cleanup " + cleanup.name(),
                number -> number <= pause ? 1 : cleanup.pendings().applyAsInt(number));
        Polled run = new Polled(program, loader, schedule);
        try {
            while (run.trace.started() <= pause) {
                if (run.trace.started() > 0) {
                    run.wakePending();
                }
                if (run.listening(() -> run.future.poll(run.cx)).isReady()) {
                    run.trace.log("was ready before pause", pause);
                    return Outcome.returned(schedule, run.trace, null);
                }
            }
        } catch (Throwable failure) {
            return Outcome.threw(schedule, run.trace, failure);
        }
        return run.cancel();
    }

    private Outcome cancel() {
        trace.cancel();
        try {
            listening(() -> untilReady(() -> future.pollCancel(cx)));
            Outcome outcome = Outcome.cancelled(schedule, trace);
            if (future.pollCancel(cx).isPending()) {
                outcome.events().add("pending when cancelled again");
            }
            expectUsedUp(outcome);
            return outcome;
        } catch (Throwable failure) {
            return Outcome.threw(schedule, trace, failure);
        }
    }

    /** Runs a part of the program; failures of its cleanup are events. */
    private <T> T listening(Callable<T> part) throws Exception {
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((where, failure) -> trace.log("uncaught", failure));
        try {
            return part.call();
        } finally {
            thread.setUncaughtExceptionHandler(handler);
        }
    }

    private <T> T untilReady(Callable<Poll<T>> step) throws Exception {
        while (true) {
            Poll<T> poll = step.call();
            if (poll.isReady()) {
                return poll.get();
            }
            wakePending();
        }
    }

    private void wakePending() {
        trace.wakePending();
        if (!woken) {
            throw new IllegalStateException("pending, and nothing will wake it");
        }
        woken = false;
    }

    /** A future is polled once to its end: after it, poll throws, and nothing happens. */
    private void expectUsedUp(Outcome outcome) {
        int events = trace.events().size();
        try {
            future.poll(cx);
            outcome.events().add("could be polled after its end");
        } catch (IllegalStateException expected) {
            if (trace.events().size() != events) {
                outcome.events().add("did something after its end");
            }
        } catch (Throwable failure) {
            outcome.events().add("polled after its end, it threw " + failure);
        }
    }
}
