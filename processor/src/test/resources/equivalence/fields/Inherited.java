package equivalence.fields;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Fields of a superclass: inherited, hidden, reached by super and by a cast. */
final class Inherited {
    static class Base {
        protected int count = 1;
        String name = "base";
        static int total = 100;
    }

    static final class Derived extends Base {
        String name = "derived";

        @Async
        Future<String> all(Trace trace) {
            count += trace.pause(10).await();
            super.name += trace.pause("!").await();
            ((Base) this).name += name;
            total = trace.pause(total).await() + count;
            return Future.ready(count + this.count + name + super.name + Base.total + Derived.total);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Base.total = 100;
        return new Derived().all(trace);
    }
}
