package dev.stator.benchmarks;

import dev.stator.Context;

/** Nested calls whose innermost one waits again and again, by hand, after the calling convention of {@link dev.stator.Machine}. */
final class HandDescend extends Hand<Integer> {

    private static final int CHILD = 1;
    private static final int TURN = 2;

    private final Source source;
    private final int levels;
    private int turns;

    HandDescend(Source source, int levels) {
        this.source = source;
        this.levels = levels;
    }

    @Override
    protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
        return body(cx, depth, this, awaited, source, levels);
    }

    private static Object body(Context cx, int depth, HandDescend machine, Object awaited, Source source, int levels)
            throws Throwable {
        int turns = 0;
        boolean resumed = machine != null && machine.state != 0;
        if (resumed) {
            rethrow(awaited);
        }
        if (levels > 1) {
            if (!resumed) {
                awaited = !isDeep(depth)
                        ? body(cx, depth + 1, null, null, source, levels - 1)
                        : await(cx, depth, new HandDescend(source, levels - 1));
                if (awaited == PENDING) {
                    return (machine == null ? new HandDescend(source, levels) : machine).suspend(cx, CHILD);
                }
            }
            return answer(cx, intOf(cx, awaited) + 1);
        }
        if (resumed) {
            turns = machine.turns + 1;
        }
        while (!source.stopped) {
            if (await(cx, depth, source.turn) == PENDING) {
                if (machine == null) {
                    machine = new HandDescend(source, levels);
                }
                machine.turns = turns;
                return machine.suspend(cx, TURN);
            }
            turns++;
        }
        return answer(cx, turns);
    }
}
