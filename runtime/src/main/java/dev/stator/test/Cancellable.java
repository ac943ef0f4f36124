package dev.stator.test;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Operation;
import dev.stator.Poll;
import dev.stator.Waker;
import dev.stator.task.Outcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An operation that is cancelled when the run says so. It is given wakers that tell when they are called too late. */
final class Cancellable<T extends @Nullable Object> extends Operation<Outcome<T>> {

    /** The waker that the operation sees. */
    static final class Registered implements Waker {

        private final CancelEverywhere.Run run;
        private final String operation;
        private volatile @Nullable Waker task;

        Registered(CancelEverywhere.Run run, Future<?> operation) {
            this.run = run;
            this.operation = operation.toString();
        }

        @Override
        public void wake() {
            Waker waiting = task;
            if (waiting == null) {
                run.wokenLate(operation);
            } else {
                waiting.wake();
            }
        }
    }

    private final CancelEverywhere.Run run;

    /** Both null when it is over, so that nothing here keeps what it was registered with. */
    private @Nullable Future<T> operation;

    private @Nullable Registered waker;

    private boolean cancelling;

    Cancellable(CancelEverywhere.Run run, Future<T> operation) {
        this.run = run;
        this.operation = Objects.requireNonNull(operation, "operation");
        waker = new Registered(run, operation);
        run.watch(waker);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // an Outcome<T>, or PENDING
    protected Object step(Context cx) {
        Future<T> polled = operation;
        if (polled == null) {
            throw new IllegalStateException("polled after completion");
        }
        Context own = own(cx);
        if (cancelling || run.isMoment()) {
            return cancel(polled, own);
        }
        try {
            Poll<T> poll = polled.poll(own);
            if (poll.isReady()) {
                end();
                return new Outcome.Completed<>(poll.get());
            }
        } catch (Throwable failure) {
            end();
            return new Outcome.Failed<T>(failure);
        }
        return run.isMoment() ? cancel(polled, own) : PENDING;
    }

    private Object cancel(Future<T> cancelled, Context own) {
        cancelling = true;
        if (cancelled.pollCancel(own).isPending()) {
            return PENDING;
        }
        end();
        return new Outcome.Cancelled<T>();
    }

    private Context own(Context cx) {
        Registered registered = Objects.requireNonNull(waker);
        registered.task = cx.waker();
        return cx.withWaker(registered);
    }

    private void end() {
        Objects.requireNonNull(waker).task = null;
        waker = null;
        operation = null;
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        Future<T> cancelled = operation;
        return cancelled == null || cancel(cancelled, own(cx)) != PENDING ? Poll.done() : Poll.pending();
    }
}
