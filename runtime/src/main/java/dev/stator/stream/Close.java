package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Operation;
import dev.stator.Poll;
import org.jspecify.annotations.Nullable;

/** See {@link Stream#closeAsync}. */
final class Close extends Operation<@Nullable Void> {

    private final Stream<?> stream;
    private boolean started;

    Close(Stream<?> stream) {
        this.stream = stream;
    }

    @Override
    protected @Nullable Object step(Context cx) {
        started = true;
        return stream.pollCancel(cx).isReady() ? null : PENDING;
    }

    /** Cleanup goes on to its end, also when who waits for it is cancelled. */
    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        return started ? stream.pollCancel(cx) : Poll.done();
    }

    @Override
    public String toString() {
        return "closeAsync()";
    }
}
