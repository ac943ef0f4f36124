package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Members of the objects around, three deep, by name and by Outer.this, read and written. */
final class OuterThis {
    private int count = 1;
    String name = "outer";
    private static int total;

    String hello() {
        return "hello from outer";
    }

    class Middle {
        private int count = 10;

        String hello() {
            return "hello from middle";
        }

        class Inner extends Base {
            int count = 100;

            @Async
            Future<String> all(Trace trace) {
                trace.log(count, Middle.this.count, OuterThis.this.count, this.count, name);
                OuterThis.this.count += trace.pause(1).await();
                Middle.this.count++;
                total += OuterThis.this.count;
                trace.log(hello(), OuterThis.this.hello(), Middle.this.hello());
                Runnable later = () -> trace.log("lambda", OuterThis.this.count++, Middle.this.count, name, inherited);
                later.run();
                trace.pause(2).await();
                later.run();
                Object text = new Object() {
                    @Override
                    public String toString() {
                        return name + count + Middle.this.count + OuterThis.this.hello() + inherited;
                    }
                };
                return Future.ready(trace.pause(text).await() + "" + total + new Middle().count);
            }
        }
    }

    static class Base {
        protected String inherited = "inherited";
    }

    @Async
    static Future<String> run(Trace trace) {
        total = 0;
        OuterThis outer = new OuterThis();
        OuterThis.Middle middle = outer.new Middle();
        String first = middle.new Inner().all(trace).await();
        return Future.ready(first + outer.count + middle.count);
    }
}
