package dev.stator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

    /** What has failed in the cleanup of the others after {@link #failure}. */
    private List<Throwable> cleanupFailures = List.of();

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
            cleanupFailures.forEach(this::suppress);
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

    private void suppress(Throwable cleanup) {
        if (failure != null && failure != cleanup) {
            failure.addSuppressed(cleanup);
        }
    }

    /** If the outcome was decided before, it is lost; but not what has failed in a cleanup. */
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
        boolean over = cancelDue(cx);
        cleanupFailures.forEach(CleanupFailures::report);
        cleanupFailures = List.of();
        if (!over) {
            return Poll.pending();
        }
        finish();
        return Poll.done();
    }

    private void startCancelling() {
        phase = Phase.CANCELLING;
        children.restart();
    }

    /**
     * Goes on with the cleanup of those that are due. One that fails doesn't keep the others from theirs; its failure is suppressed in that
     * of the whole, if there is one. Answers whether all are over.
     */
    private boolean cancelDue(Context cx) {
        if (failure == null || cancelled) {
            pollCancelDue(cx);
        } else {
            Consumer<? super Throwable> outer = CleanupFailures.redirect(this::collect);
            try {
                pollCancelDue(cx);
            } finally {
                CleanupFailures.redirect(outer);
            }
        }
        return children.areFinished();
    }

    private void pollCancelDue(Context cx) {
        Child child;
        while ((child = children.next()) != null) {
            Throwable cleanup = children.pollCancel(child, cx) ? child.failure() : null;
            if (cleanup != null) {
                CleanupFailures.report(cleanup);
            }
        }
    }

    private void collect(Throwable cleanup) {
        if (cleanupFailures.isEmpty()) {
            cleanupFailures = new ArrayList<>();
        }
        cleanupFailures.add(cleanup);
    }

    private void finish() {
        phase = Phase.FINISHED;
        children.release();
    }
}
