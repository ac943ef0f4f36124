package dev.stator;

import org.jspecify.annotations.Nullable;

/** A future that a test opens by hand; it counts its polls. Not thread-safe, except for its waker. */
public final class Gate<T extends @Nullable Object> implements Future<T> {

    public int polls;
    public int cancels;

    /** What a poll does first. */
    public Runnable onPoll = () -> {};

    /** What a cancellation does besides being ready at once. */
    public Runnable onCancel = () -> {};

    /** Whether a cancellation is still pending. */
    public boolean cancelBlocked;

    private @Nullable Waker waker;
    private @Nullable Poll<T> value;
    private @Nullable Exception failure;

    @Override
    public Poll<T> poll(Context cx) throws Exception {
        polls++;
        waker = cx.waker();
        onPoll.run();
        if (failure != null) {
            throw failure;
        }
        return value == null ? Poll.pending() : value;
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        cancels++;
        waker = cx.waker();
        if (cancelBlocked) {
            return Poll.pending();
        }
        onCancel.run();
        return Poll.done();
    }

    public void open(T result) {
        value = Poll.ready(result);
        wake();
    }

    public void fail(Exception reason) {
        failure = reason;
        wake();
    }

    public void wake() {
        if (waker != null) {
            waker.wake();
        }
    }
}
