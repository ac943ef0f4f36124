package dev.stator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** See {@link Futures#timeout}. */
final class Timeout<T extends @Nullable Object> extends Combinator<T> {

    private final Duration limit;
    private final Child work;

    Timeout(Duration limit, Future<T> future) {
        super(List.of(future, new Sleep(limit)), Children.Order.BIASED);
        this.limit = limit;
        work = children.get(0);
    }

    @Override
    @Nullable
    Object completed(Child child, Context cx) throws Throwable {
        if (child == work) {
            return work.value();
        }
        if (work.queued.get()
                && children.poll(work, cx)) { // woken since it was polled: its value may have come before this moment
            return work.get();
        }
        throw new TimeoutException("not completed within " + limit);
    }

    @Override
    public String toString() {
        return "timeout(" + limit + ")";
    }
}
