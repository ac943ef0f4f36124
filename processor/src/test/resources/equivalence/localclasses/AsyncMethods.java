package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Async methods of local classes, records, enums and interfaces, in async methods and blocks, in loops, in each other. */
final class AsyncMethods {
    private int field = 3;

    @Async
    Future<String> all(Trace trace, String name) {
        String a = trace.pause("a").await();
        class Local {
            int n = 1;

            @Async
            Future<String> go(int k) {
                n += trace.pause(k).await();
                field++;
                return Future.ready(a + n + name + field + other(2).await());
            }

            @Async
            private Future<Integer> other(int d) {
                return Future.ready(trace.pause(d).await() * n);
            }
        }
        Local l = new Local();
        String text = l.go(5).await() + trace.pause("z").await() + l.go(1).await();
        record Rec(Trace t, int x) {
            @Async
            Future<Integer> twice() {
                return Future.ready(x + t.pause(x).await());
            }

            @Async
            static Future<Integer> st(Trace t) {
                return Future.ready(t.pause(6).await());
            }
        }
        text += new Rec(trace, 4).twice().await() + Rec.st(trace).await();
        enum E {
            A,
            B;

            @Async
            Future<String> nm(Trace t) {
                return Future.ready(t.pause(this).await().name());
            }
        }
        text += E.B.nm(trace).await();
        interface I {
            @Async
            default Future<String> d(Trace t) {
                return Future.ready(t.pause("d").await() + me());
            }

            String me();
        }
        I i = () -> "me" + a;
        text += i.d(trace).await();
        for (int r = 0; r < 2; r++) {
            int q = r;
            class InLoop {
                @Async
                Future<Integer> x() {
                    return Future.ready(trace.pause(q).await() + q);
                }
            }
            text += new InLoop().x().await();
        }
        class Deep {
            @Async
            Future<String> go() {
                String b = trace.pause("b").await();
                class Deeper {
                    @Async
                    Future<String> go() {
                        return Future.ready(trace.pause("c").await()
                                + a
                                + b
                                + name
                                + field
                                + getClass().getName());
                    }
                }
                return new Deeper().go();
            }
        }
        return Future.ready(text + new Deep().go().await());
    }

    @Async
    static <T> Future<String> gen(Trace trace, T t) {
        T a = trace.pause(t).await();
        class Local<U> {
            @Async
            Future<T> go(U u) {
                trace.log(u);
                return Future.ready(trace.pause(a).await());
            }
        }
        T r = new Local<String>().go("u").await();
        return Future.ready("" + r);
    }

    @Async
    static Future<String> run(Trace trace) {
        Future<String> block = Future.async(() -> {
            int a = trace.pause(1).await();
            class InBlock {
                @Async
                Future<Integer> x() {
                    return Future.ready(trace.pause(9).await() + a);
                }
            }
            return Future.ready("" + new InBlock().x().await());
        });
        return Future.ready(
                new AsyncMethods().all(trace, "nm").await() + gen(trace, "g").await() + block.await());
    }
}
