package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Local classes that extend, create and hold earlier ones, in nested blocks and with awaits in between. */
final class Chains {

    private final String tune = "tune";

    @Async
    Future<String> all(Trace trace) {
        int x = trace.pause(1).await();
        class A {
            final int own;

            A(int own) {
                this.own = own;
                init();
            }

            void init() {
                trace.log("A.init", x);
            }

            int value() {
                return x * 10 + own;
            }
        }
        String y = trace.pause("y").await();
        class B extends A {
            B() {
                super(5);
            }

            B(int own) {
                super(own);
                trace.log("B", own);
            }

            @Override
            void init() {
                trace.log("B.init", y, x, tune);
            }

            @Override
            int value() {
                return super.value() + y.length() * 100 + new A(7).value();
            }
        }
        String text = "" + new B().value();
        if (trace.pause(true).await()) {
            long z = trace.pause(3L).await();
            class C extends B {
                int value() {
                    A a = new A((int) z) {
                        @Override
                        int value() {
                            return super.value() + C.super.value();
                        }
                    };
                    return a.value();
                }
            }
            trace.pause("gap").await();
            A c = new C();
            text += "," + c.value();
        }
        IntFunction<A> byNumber = A::new;
        Supplier<B> byNothing = B::new;
        A anonymous = new A(trace.pause(8).await()) {
            @Override
            int value() {
                return -super.value() + y.length();
            }
        };
        trace.pause("gap").await();
        A[] all = {byNumber.apply(9), byNothing.get(), anonymous};
        for (A each : all) {
            text += " " + each.value() + trace.pause(each.own).await();
        }
        {
            class D extends A {
                final int d;

                D(int d) {
                    this(d, d);
                }

                D(int own, int d) {
                    super(own);
                    this.d = d;
                }
            }
            class E extends B {}
            text += new D(4).value() + new E().value();
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Chains().all(trace);
    }
}
