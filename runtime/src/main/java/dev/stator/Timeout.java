package dev.stator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** See {@link Futures#timeout}. */
final class Timeout<T extends @Nullable Object> extends Combinator<T> {

    private final Duration limit;
    private final Child work;
    private final Child clock;

    Timeout(Duration limit, Future<T> future) {
        super(List.of(future, new Sleep(limit)));
        this.limit = limit;
        work = children.get(0);
        clock = children.get(1);
    }

    @Override
    @Nullable
    Object result(Context cx) throws Throwable {
        if (clock.isFinished() && !work.isFinished() && work.isWoken()) {
            work.poll(cx);
        }
        if (work.isFinished()) {
            return work.value();
        }
        if (clock.isFinished()) {
            throw new TimeoutException("not completed within " + limit);
        }
        return PENDING;
    }

    @Override
    public String toString() {
        return "timeout(" + limit + ")";
    }
}
