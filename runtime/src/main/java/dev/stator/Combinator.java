package dev.stator;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Polls several futures in one task until its outcome is decided; then cancels those that have not finished, and reports the outcome
 * when their cleanup is over.
 *
 * <pre>
 *   polling --- value or failure ---> cancelling the others --- all over ---> finished
 *      |                                                                         ^
 *      +--------------- pollCancel ---> cancelling all --------------------------+
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

    Combinator(List<? extends Future<?>> futures, Children.Order order) {
        children = new Children(futures, order);
    }

    /** A child has completed. Answers the value of the whole if that decides it, otherwise {@link #PENDING}. */
    abstract @Nullable Object completed(Child child, Context cx) throws Throwable;

    /** A child has failed, which decides the outcome unless a subclass knows better. */
    @Nullable
    Object failed(Throwable reason) throws Throwable {
        throw reason;
    }

    @Override
    protected final List<Future<?>> awaits() {
        return children.unfinished();
    }

    @Override
    protected final @Nullable Object step(Context cx) throws Throwable {
        if (phase == Phase.FINISHED || cancelled) {
            throw polledAgain(toString());
        }
        children.begin(cx);
        if (phase == Phase.POLLING) {
            try {
                value = pollDue(cx);
                if (value == PENDING) {
                    return PENDING;
                }
            } catch (Throwable first) {
                failure = first;
            }
            startCancelling();
        }
        if (!cancelDue(cx)) {
            return PENDING;
        }
        finish();
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    private @Nullable Object pollDue(Context cx) throws Throwable {
        Child child;
        while (!cx.yields() && (child = children.next()) != null) {
            if (children.poll(child, cx)) {
                Throwable reason = child.failure();
                Object decided = reason == null ? completed(child, cx) : failed(reason);
                if (decided != PENDING) {
                    return decided;
                }
            }
        }
        return PENDING;
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
        if (!cancelDue(cx)) {
            return Poll.pending();
        }
        finish();
        if (failure != null) {
            CleanupFailures.report(failure);
        }
        return Poll.done();
    }

    private void startCancelling() {
        phase = Phase.CANCELLING;
        children.restart();
    }

    /**
     * Goes on with the cleanup of those that are due. One that fails doesn't keep the others from theirs: its failure goes to that of
     * the whole, or to the handler. Answers whether all are over.
     */
    private boolean cancelDue(Context cx) {
        Child child;
        while ((child = children.next()) != null) {
            if (children.pollCancel(child, cx) && child.failure() != null) {
                cleanupFailed(Objects.requireNonNull(child.failure()));
            }
        }
        return children.areFinished();
    }

    private void cleanupFailed(Throwable cleanup) {
        if (failure == null) {
            CleanupFailures.report(cleanup);
        } else if (failure != cleanup) {
            failure.addSuppressed(cleanup);
        }
    }

    private void finish() {
        phase = Phase.FINISHED;
        children.release();
    }
}
