package dev.stator.benchmarks;

import dev.stator.Context;

/** A root for bodies written by hand: awaits one direct start. */
final class HandStart<M> extends Hand<Object> {

    /** A body without its machine's type. */
    interface Body<M> {
        Object start(Context cx, int depth, M machine, Object awaited, Source source, int x) throws Throwable;
    }

    private final Body<M> body;
    private final Source source;
    private final int x;

    HandStart(Body<M> body, Source source, int x) {
        this.body = body;
        this.source = source;
        this.x = x;
    }

    @Override
    protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
        if (state == 0) {
            awaited = body.start(cx, depth + 1, null, null, source, x);
            if (awaited == PENDING) {
                return suspend(cx, 1);
            }
        } else {
            rethrow(awaited);
        }
        return boxed(cx, awaited);
    }
}
