package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Methods of static nested, inner and deeply nested classes. */
final class NestedClasses {
    final int base;

    NestedClasses(int base) {
        this.base = base;
    }

    static final class Nested {
        static final class Deeper {
            final int n;

            Deeper(int n) {
                this.n = n;
            }

            @Async
            Future<Integer> value(Trace trace) {
                return Future.ready(trace.pause(n).await() + helper(trace).await());
            }

            @Async
            static Future<Integer> helper(Trace trace) {
                return trace.pause(1);
            }
        }

        @Async
        Future<Integer> value(Trace trace) {
            return Future.ready(new Deeper(5).value(trace).await() + Deeper.helper(trace).await());
        }
    }

    final class Inner {
        int own = 2;

        @Async
        Future<Integer> value(Trace trace) {
            own += trace.pause(own).await();
            return Future.ready(own);
        }
    }

    @Async
    Future<Integer> all(Trace trace) {
        Inner inner = new Inner();
        Inner other = this.new Inner();
        return Future.ready(inner.value(trace).await() + inner.value(trace).await() + other.value(trace).await() + base);
    }

    @Async
    static Future<Integer> run(Trace trace) {
        return Future.ready(new NestedClasses(1000).all(trace).await() + new Nested().value(trace).await());
    }
}
