package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Supplier;

/** The superclass's method of an object around: Outer.super.m(). */
final class OuterSuper {
    static class Base {
        protected int calls;

        String name() {
            calls++;
            return "base" + calls;
        }
    }

    static class Outer extends Base {
        @Override
        String name() {
            return "outer";
        }

        class Inner extends Base {
            @Override
            String name() {
                return "inner";
            }

            @Async
            Future<String> all(Trace trace) {
                String text = name() + super.name() + Outer.this.name() + Outer.super.name();
                trace.pause(1).await();
                Supplier<String> later = Outer.super::name;
                return Future.ready(text + later.get() + Outer.super.calls + super.calls + calls);
            }
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Outer().new Inner().all(trace);
    }
}
