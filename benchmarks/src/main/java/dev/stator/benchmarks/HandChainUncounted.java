package dev.stator.benchmarks;

import dev.stator.Context;

/** The chain of int results by hand, without the count of nested direct starts. */
final class HandChainUncounted {

    private HandChainUncounted() {}

    static final class Level1 extends Hand<Integer> {
        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, this, awaited, null, 0);
        }

        static Object body(Context cx, Level1 machine, Object awaited, Source source, int x) throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level2.body(cx, null, null, source, x);
                if (awaited == PENDING) {
                    return new Level1().suspend(cx, 1);
                }
            }
            return answer(cx, intOf(cx, awaited) + 1);
        }
    }

    static final class Level2 extends Hand<Integer> {
        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, this, awaited, null, 0);
        }

        static Object body(Context cx, Level2 machine, Object awaited, Source source, int x) throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level3.body(cx, null, null, source, x);
                if (awaited == PENDING) {
                    return new Level2().suspend(cx, 1);
                }
            }
            return answer(cx, intOf(cx, awaited) + 1);
        }
    }

    static final class Level3 extends Hand<Integer> {
        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, this, awaited, null, 0);
        }

        static Object body(Context cx, Level3 machine, Object awaited, Source source, int x) throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level4.body(cx, null, null, source, x);
                if (awaited == PENDING) {
                    return new Level3().suspend(cx, 1);
                }
            }
            return answer(cx, intOf(cx, awaited) + 1);
        }
    }

    static final class Level4 extends Hand<Integer> {
        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, this, awaited, null, 0);
        }

        static Object body(Context cx, Level4 machine, Object awaited, Source source, int x) throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level5.body(cx, null, null, source, x);
                if (awaited == PENDING) {
                    return new Level4().suspend(cx, 1);
                }
            }
            return answer(cx, intOf(cx, awaited) + 1);
        }
    }

    static final class Level5 extends Hand<Integer> {
        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, this, awaited, null, 0);
        }

        static Object body(Context cx, Level5 machine, Object awaited, Source source, int x) throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level6.body(cx, null, null, source, x);
                if (awaited == PENDING) {
                    return new Level5().suspend(cx, 1);
                }
            }
            return answer(cx, intOf(cx, awaited) + 1);
        }
    }

    static final class Level6 extends Hand<Integer> {
        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, this, awaited, null, 0);
        }

        static Object body(Context cx, Level6 machine, Object awaited, Source source, int x) throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level7.body(cx, null, null, source, x);
                if (awaited == PENDING) {
                    return new Level6().suspend(cx, 1);
                }
            }
            return answer(cx, intOf(cx, awaited) + 1);
        }
    }

    static final class Level7 extends Hand<Integer> {
        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, this, awaited, null, 0);
        }

        static Object body(Context cx, Level7 machine, Object awaited, Source source, int x) throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level8.body(cx, null, null, source, x);
                if (awaited == PENDING) {
                    return new Level7().suspend(cx, 1);
                }
            }
            return answer(cx, intOf(cx, awaited) + 1);
        }
    }

    static final class Level8 extends Hand<Integer> {
        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, this, awaited, null, 0);
        }

        static Object body(Context cx, Level8 machine, Object awaited, Source source, int x) throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level9.body(cx, null, null, source, x);
                if (awaited == PENDING) {
                    return new Level8().suspend(cx, 1);
                }
            }
            return answer(cx, intOf(cx, awaited) + 1);
        }
    }

    static final class Level9 extends Hand<Integer> {
        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, this, awaited, null, 0);
        }

        static Object body(Context cx, Level9 machine, Object awaited, Source source, int x) throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level10.body(cx, null, null, source, x);
                if (awaited == PENDING) {
                    return new Level9().suspend(cx, 1);
                }
            }
            return answer(cx, intOf(cx, awaited) + 1);
        }
    }

    static final class Level10 extends Hand<Integer> {
        private int x;

        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, this, awaited, null, 0);
        }

        static Object body(Context cx, Level10 machine, Object awaited, Source source, int x) throws Throwable {
            if (machine != null) {
                x = machine.x;
                rethrow(awaited);
            } else if (source.mustWait()) {
                if (await(cx, 0, source.turn) == PENDING) {
                    Level10 created = new Level10();
                    created.x = x;
                    return created.suspend(cx, 1);
                }
            }
            return answer(cx, x + 1);
        }
    }
}
