package dev.stator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Polls several futures in one task until its outcome is decided; then cancels those that have not finished, and reports the outcome
 * when their cleanup is over.
 *
 * <pre>
 *   polling --- result or failure ---> cancelling the others --- all over ---> finished
 *      |                                                                          ^
 *      +--------------- pollCancel ---> cancelling all ---------------------------+
 * </pre>
 */
abstract class Combinator<T extends @Nullable Object> extends Operation<T> {

    private enum Phase {
        POLLING,
        CANCELLING,
        FINISHED
    }

    final Children children;

    private Phase phase = Phase.POLLING;
    private boolean cancelled;
    private @Nullable Object value;
    private @Nullable Throwable failure;

    Combinator(List<? extends Future<?>> futures) {
        children = new Children(futures);
    }

    /** The outcome, if the children have decided it; otherwise {@link #PENDING}. Asked before the first poll and after each one. */
    abstract @Nullable Object result(Context cx) throws Throwable;

    @Override
    protected final @Nullable Object step(Context cx) throws Throwable {
        if (phase == Phase.FINISHED || cancelled) {
            throw polledAgain(toString());
        }
        children.begin(cx);
        if (phase == Phase.POLLING) {
            try {
                value = firstResult(cx);
                if (value == PENDING) {
                    return PENDING;
                }
            } catch (Throwable first) {
                failure = first;
            }
            startCancelling();
        }
        cancelDue(cx);
        if (children.unfinished > 0) {
            return PENDING;
        }
        phase = Phase.FINISHED;
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    private @Nullable Object firstResult(Context cx) throws Throwable {
        Object result = result(cx);
        Child child;
        while (result == PENDING && (child = children.next()) != null) {
            child.poll(cx);
            result = result(cx);
        }
        return result;
    }

    @Override
    public final Poll<@Nullable Void> pollCancel(Context cx) {
        cancelled = true;
        if (phase == Phase.FINISHED) {
            return Poll.done();
        }
        children.begin(cx);
        if (phase == Phase.POLLING) {
            startCancelling();
        }
        cancelDue(cx);
        if (children.unfinished > 0) {
            return Poll.pending();
        }
        phase = Phase.FINISHED;
        if (failure != null) {
            CleanupFailures.report(failure);
        }
        return Poll.done();
    }

    private void startCancelling() {
        phase = Phase.CANCELLING;
        children.restart();
    }

    /** A cleanup that fails doesn't keep the others from theirs. Its failure goes to the outcome, or to the handler. */
    private void cancelDue(Context cx) {
        Child child;
        while ((child = children.next()) != null) {
            try {
                child.pollCancel(cx);
            } catch (Throwable cleanup) {
                if (failure == null) {
                    CleanupFailures.report(cleanup);
                } else if (failure != cleanup) {
                    failure.addSuppressed(cleanup);
                }
            }
        }
    }
}
