package dev.stator.benchmarks;

import dev.stator.Context;
import dev.stator.Operation;

/** A leaf that is pending at every other step, and wakes itself then. One object serves all awaits. */
final class Turn extends Operation<Void> {

    private boolean waiting;

    @Override
    protected Object step(Context cx) {
        waiting = !waiting;
        if (waiting) {
            cx.waker().wake();
            return PENDING;
        }
        return null;
    }
}
