package dev.stator.processor.equivalence;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.Waker;

/** A future written by hand: pending as often as the schedule says, then complete. It records each misuse as an event. */
final class Pause<T> implements Future<T> {

    private enum State {
        CREATED,
        PARKED,
        WOKEN,
        COMPLETE,
        CANCELLING,
        CANCELLED
    }

    private final Trace trace;
    private final T value;
    private final Throwable failure;
    private State state = State.CREATED;
    private int pendings;
    private Waker waker;

    Pause(Trace trace, T value, Throwable failure) {
        this.trace = trace;
        this.value = value;
        this.failure = failure;
    }

    @Override
    public Poll<T> poll(Context cx) {
        if (state == State.CREATED) {
            pendings = trace.start(this);
        } else if (state == State.PARKED && trace.isCancelled()) {
            waker = cx.waker(); // cleanup goes on with what was awaited
            return Poll.pending();
        } else if (state != State.WOKEN) {
            trace.log("polled while", state, this);
        }
        if (pendings > 0) {
            pendings--;
            park(cx, State.PARKED);
            return Poll.pending();
        }
        state = State.COMPLETE;
        trace.log("end", this);
        if (failure != null) {
            throw Sneaky.sneak(failure);
        }
        return Poll.ready(value);
    }

    @Override
    public Poll<Void> pollCancel(Context cx) {
        if (state == State.CREATED || state == State.COMPLETE || state == State.CANCELLED) {
            trace.log("cancelled while", state, this);
        }
        if (state != State.CANCELLING) {
            trace.log("cancel", this);
            park(cx, State.CANCELLING);
            return Poll.pending();
        }
        state = State.CANCELLED;
        return Poll.ready(null);
    }

    private void park(Context cx, State parked) {
        state = parked;
        waker = cx.waker();
        trace.park(this);
    }

    void wake() {
        if (state == State.PARKED) {
            state = State.WOKEN;
        }
        waker.wake();
    }

    @Override
    public String toString() {
        return failure == null ? "pause(" + Description.of(value) + ")" : "fail(" + Description.of(failure) + ")";
    }
}
