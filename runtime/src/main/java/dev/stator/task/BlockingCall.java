package dev.stator.task;

import dev.stator.Context;
import dev.stator.Operation;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A call that may block its thread, as the future of a task that is polled once, where that does no harm. */
final class BlockingCall<T extends @Nullable Object> extends Operation<T> {

    private final Callable<T> call;

    BlockingCall(Callable<T> call) {
        this.call = call;
    }

    @Override
    protected @Nullable Object step(Context cx) throws Throwable {
        return call.call();
    }

    @Override
    public String toString() {
        return "spawnBlocking(" + call + ")";
    }
}
