package dev.stator;

import org.jspecify.annotations.Nullable;

/** See {@link Future#yieldNow}. */
final class Yield extends Operation<@Nullable Void> {

    private boolean yielded;
    private boolean completed;

    @Override
    protected @Nullable Object step(Context cx) {
        if (completed) {
            throw polledAgain("yieldNow()");
        }
        if (!yielded) {
            yielded = true;
            cx.waker().wake();
            return PENDING;
        }
        completed = true;
        return null;
    }
}
