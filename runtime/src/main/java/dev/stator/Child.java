package dev.stator;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A future that a combinator polls, with a waker of its own. Fields without a word about threads are the poller's. */
final class Child implements Waker {

    private final Children siblings;
    private final Future<?> future;

    /**
     * Whether this child is in the list of the woken ones, or about to be put there by who set it. Exchanged by any thread, also where
     * it stays the same: that makes what happened before a wake visible to the poll.
     */
    private final AtomicBoolean woken = new AtomicBoolean();

    /** The next in the list of the woken ones; written before this child is published in that list. */
    @Nullable
    Child next;

    private @Nullable Context context;
    private @Nullable Object value;
    private boolean finished;

    Child(Children siblings, Future<?> future) {
        this.siblings = siblings;
        this.future = future;
    }

    /** Polls the future unless it has finished. */
    void poll(Context cx) throws Throwable {
        woken.getAndSet(false);
        if (finished) {
            return;
        }
        try {
            Object answer = Operation.stepOf(future, own(cx));
            if (answer != Operation.PENDING) {
                value = answer;
                finished();
            }
        } catch (Throwable failure) {
            finished();
            throw failure;
        }
    }

    /** Goes on with the cancellation of the future unless it has finished. */
    void pollCancel(Context cx) {
        woken.getAndSet(false);
        if (finished) {
            return;
        }
        boolean over = true;
        try {
            over = future.pollCancel(own(cx)).isReady();
        } finally {
            if (over) {
                finished();
            }
        }
    }

    private void finished() {
        finished = true;
        siblings.unfinished--;
    }

    private Context own(Context cx) {
        Context mine = context;
        if (mine == null || mine.timer() != cx.timer()) {
            mine = new Context(this, cx.timer());
            context = mine;
        }
        mine.depth = cx.depth;
        return mine;
    }

    boolean isFinished() {
        return finished;
    }

    boolean isWoken() {
        return woken.get();
    }

    /** Forgets that this child was woken: it is going to be polled anyway. */
    void ignoreWake() {
        woken.set(false);
    }

    @Nullable
    Object value() {
        return value;
    }

    @Override
    public void wake() {
        if (!woken.getAndSet(true)) {
            siblings.wake(this);
        }
    }
}
