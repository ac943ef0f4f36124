package dev.stator.benchmarks;

import dev.stator.Context;

/** The chain of int results by hand, after the calling convention of {@link dev.stator.Machine}. */
final class HandChain {

    private HandChain() {}

    static final class Level1 extends Hand<Integer> {
        @Override
        protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
            return body(cx, depth, this, awaited, null, 0);
        }

        static Object body(Context cx, int depth, Level1 machine, Object awaited, Source source, int x)
                throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level2.body(cx, depth + 1, null, null, source, x);
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
            return body(cx, depth, this, awaited, null, 0);
        }

        static Object body(Context cx, int depth, Level2 machine, Object awaited, Source source, int x)
                throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level3.body(cx, depth + 1, null, null, source, x);
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
            return body(cx, depth, this, awaited, null, 0);
        }

        static Object body(Context cx, int depth, Level3 machine, Object awaited, Source source, int x)
                throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level4.body(cx, depth + 1, null, null, source, x);
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
            return body(cx, depth, this, awaited, null, 0);
        }

        static Object body(Context cx, int depth, Level4 machine, Object awaited, Source source, int x)
                throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level5.body(cx, depth + 1, null, null, source, x);
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
            return body(cx, depth, this, awaited, null, 0);
        }

        static Object body(Context cx, int depth, Level5 machine, Object awaited, Source source, int x)
                throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level6.body(cx, depth + 1, null, null, source, x);
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
            return body(cx, depth, this, awaited, null, 0);
        }

        static Object body(Context cx, int depth, Level6 machine, Object awaited, Source source, int x)
                throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level7.body(cx, depth + 1, null, null, source, x);
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
            return body(cx, depth, this, awaited, null, 0);
        }

        static Object body(Context cx, int depth, Level7 machine, Object awaited, Source source, int x)
                throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level8.body(cx, depth + 1, null, null, source, x);
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
            return body(cx, depth, this, awaited, null, 0);
        }

        static Object body(Context cx, int depth, Level8 machine, Object awaited, Source source, int x)
                throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level9.body(cx, depth + 1, null, null, source, x);
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
            return body(cx, depth, this, awaited, null, 0);
        }

        static Object body(Context cx, int depth, Level9 machine, Object awaited, Source source, int x)
                throws Throwable {
            if (machine != null) {
                rethrow(awaited);
            } else {
                awaited = Level10.body(cx, depth + 1, null, null, source, x);
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
            return body(cx, depth, this, awaited, null, 0);
        }

        static Object body(Context cx, int depth, Level10 machine, Object awaited, Source source, int x)
                throws Throwable {
            if (machine != null) {
                x = machine.x;
                rethrow(awaited);
            } else if (source.mustWait()) {
                if (await(cx, depth, source.turn) == PENDING) {
                    Level10 created = new Level10();
                    created.x = x;
                    return created.suspend(cx, 1);
                }
            }
            return answer(cx, x + 1);
        }
    }
}
