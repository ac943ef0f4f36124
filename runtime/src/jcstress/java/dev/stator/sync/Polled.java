package dev.stator.sync;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.TimerQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** An operation that a race polls, and polls again when it was woken. Used by one thread at a time. */
final class Polled<T> {

    final Future<T> future;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Context cx = new Context(() -> woken.set(true), new TimerQueue());
    private Poll<T> answer = Poll.pending();
    private boolean over;

    Polled(Future<T> future) {
        this.future = future;
    }

    /** Polls once, unless it is over; answers this. */
    Polled<T> poll() {
        if (!over) {
            try {
                answer = future.poll(cx);
                over = answer.isReady();
            } catch (ClosedException closed) {
                over = true;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        }
        return this;
    }

    Polled<T> pollIfWoken() {
        while (woken.getAndSet(false)) {
            poll();
        }
        return this;
    }

    void cancel() {
        if (!over) {
            over = true;
            future.pollCancel(cx);
        }
    }

    boolean isOver() {
        return over;
    }

    /** The value, or {@code none} if there is none. */
    T valueOr(T none) {
        return answer.isReady() && answer.get() != null ? answer.get() : none;
    }
}
