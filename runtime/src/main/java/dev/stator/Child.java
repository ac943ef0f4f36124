package dev.stator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A future that a combinator polls, with a waker of its own. Fields without a word about threads are the poller's. */
final class Child implements Waker {

    private final WokenQueue queue;

    /** Its place among the futures that the combinator was given. */
    int index;

    /**
     * Whether this child is in the queue, or about to be put there by who set it. Cleared by the poller when it has taken the child
     * out, before it polls. Exchanged, also where it stays the same: that makes what happened before a wake visible to the poll.
     */
    final AtomicBoolean queued = new AtomicBoolean();

    /** The next in the queue; written before this child is published there, and by the poller. */
    @Nullable
    Child next;

    /** Null when it has finished: a waker that is kept keeps no future alive. */
    private @Nullable Future<?> future;

    private @Nullable Context context;

    /** The value, or a {@link Failure}; null after a cancellation. */
    private @Nullable Object outcome;

    Child(WokenQueue queue, Future<?> future, int index) {
        this.queue = queue;
        this.future = Objects.requireNonNull(future, "future");
        this.index = index;
    }

    /** Polls the future. Answers whether it has completed or failed by this poll; one that has finished before does nothing. */
    boolean poll(Context cx) {
        Future<?> polled = future;
        if (polled == null) {
            return false;
        }
        try {
            Object answer = Operation.stepOf(polled, own(cx));
            if (answer == Operation.PENDING) {
                return false;
            }
            finish(answer);
        } catch (Throwable failure) {
            finish(new Failure(failure));
        }
        return true;
    }

    /** Goes on with the cancellation. Answers whether it is over by this poll; one that has finished before does nothing. */
    boolean pollCancel(Context cx) {
        Future<?> cancelled = future;
        if (cancelled == null) {
            return false;
        }
        try {
            if (cancelled.pollCancel(own(cx)).isPending()) {
                return false;
            }
            finish(null);
        } catch (Throwable failure) {
            finish(new Failure(failure));
        }
        return true;
    }

    private void finish(@Nullable Object reached) {
        outcome = reached;
        future = null;
        context = null;
    }

    private Context own(Context cx) {
        Context mine = context;
        if (mine == null || mine.timer() != cx.timer()) {
            mine = cx.withWaker(this);
            context = mine;
        }
        mine.continuePoll(cx);
        return mine;
    }

    boolean isFinished() {
        return future == null;
    }

    /** The futures of those that have not finished. */
    static List<Future<?>> unfinished(Collection<Child> children) {
        List<Future<?>> left = new ArrayList<>();
        for (Child child : children) {
            Future<?> waiting = child.future;
            if (waiting != null) {
                left.add(waiting);
            }
        }
        return left;
    }

    /** What the future, or its cancellation, has failed with. */
    @Nullable
    Throwable failure() {
        return outcome instanceof Failure failure ? failure.cause() : null;
    }

    /** The value of a future that has completed. */
    @Nullable
    Object value() {
        return outcome;
    }

    /** The value, or the failure, thrown. */
    @Nullable
    Object get() throws Throwable {
        if (outcome instanceof Failure failure) {
            throw failure.cause();
        }
        return outcome;
    }

    @Override
    public void wake() {
        if (!queued.getAndSet(true)) {
            queue.push(this);
        }
    }
}
