package dev.stator.benchmarks;

import dev.stator.Context;

/** The loop of awaits by hand, after the calling convention of {@link dev.stator.Machine}. */
final class HandLoop {

    private HandLoop() {}

    static final class Loop extends Hand<Integer> {
        private final Source source;
        private final int times;
        private int sum;
        private int i;

        Loop(Source source, int times) {
            this.source = source;
            this.times = times;
        }

        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, depth, this, awaited, source, times);
        }

        static Object body(Context cx, int depth, Loop machine, Object awaited, Source source, int times)
                throws Throwable {
            int sum = 0;
            int i = 0;
            if (machine != null && machine.state != 0) {
                rethrow(awaited);
                sum = machine.sum + intOf(cx, awaited);
                i = machine.i + 1;
            }
            for (; i < times; i++) {
                awaited = Next.body(cx, depth + 1, null, null, source, i);
                if (awaited == PENDING) {
                    if (machine == null) {
                        machine = new Loop(source, times);
                    }
                    machine.sum = sum;
                    machine.i = i;
                    return machine.suspend(cx, 1);
                }
                sum += intOf(cx, awaited);
            }
            return answer(cx, sum);
        }
    }

    static final class Next extends Hand<Integer> {
        private final int x;

        private Next(int x) {
            this.x = x;
        }

        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, depth, this, awaited, null, x);
        }

        static Object body(Context cx, int depth, Next machine, Object awaited, Source source, int x) throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else if (source.mustWait() && await(cx, depth, source.turn) == PENDING) {
                return new Next(x).suspend(cx, 1);
            }
            return answer(cx, x ^ 1);
        }
    }
}
