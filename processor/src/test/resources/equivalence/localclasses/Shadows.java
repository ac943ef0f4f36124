package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Names that local classes, what they capture and what they inherit share; names that the machine would like to have. */
final class Shadows {

    String self = "field self";
    String scope = "field scope";
    private String x = "field x";

    static class Base {
        protected String scope = "inherited scope";
        String x = "inherited x";
        int state = 3;
    }

    private String call() {
        return "outer call";
    }

    private String only() {
        return "outer only";
    }

    @Async
    Future<String> all(Trace trace, String machine) {
        String text = "";
        {
            String x = trace.pause("local x").await();
            class L extends Base {
                String self = "own self";
                String awaited = machine;

                String call() {
                    String cx = "cx" + Shadows.this.x;
                    return cx + x + this.x + super.x + scope + Shadows.this.scope + self + Shadows.this.self + only() + state;
                }
            }
            text += new L().call() + call() + new L().awaited;
        }
        {
            int x = trace.pause(2).await();
            class L {
                String call() {
                    int x2 = 5;
                    Object inner = new Object() {
                        int x3 = x + x2;

                        @Override
                        public String toString() {
                            return "" + x + x2 + x3 + only();
                        }
                    };
                    return inner + "" + x;
                }
            }
            text += new L().call() + x;
            for (int i = 0; i < 2; i++) {
                int y = i;
                text += trace.pause(new L() {
                            @Override
                            String call() {
                                int scope2 = y;
                                return super.call() + scope2 + scope + y;
                            }
                        }.call())
                        .await();
            }
        }
        String scope = trace.pause("local scope").await();
        class Scope {
            String call() {
                return scope + x + self + machine;
            }
        }
        String self = trace.pause("local self").await();
        class T {
            String call() {
                return scope + self + new Scope().call() + Shadows.this.self;
            }
        }
        trace.pause("gap").await();
        return Future.ready(text + new T().call() + new Scope().call());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Shadows().all(trace, "machine");
    }
}
