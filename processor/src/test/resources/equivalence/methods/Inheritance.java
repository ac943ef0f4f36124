package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Overridden async methods, called through supertypes; plain methods that return futures override them too. */
final class Inheritance {
    static class Base {
        protected int calls;

        @Async
        Future<String> name(Trace trace) {
            calls++;
            return Future.ready("base" + trace.pause(calls).await());
        }

        @Async
        Future<String> twice(Trace trace) {
            return Future.ready(name(trace).await() + this.name(trace).await());
        }
    }

    static class Derived extends Base {
        @Override
        @Async
        Future<String> name(Trace trace) {
            calls += 10;
            return Future.ready("derived" + trace.pause(calls).await());
        }
    }

    static final class ByHand extends Base {
        @Override
        Future<String> name(Trace trace) {
            calls += 100;
            return trace.pause("by hand" + calls);
        }
    }

    static final class Last extends Derived {
        @Override
        @Async
        Future<String> twice(Trace trace) {
            return Future.ready("last" + name(trace).await() + calls);
        }
    }

    @Async
    static Future<String> use(Trace trace, Base base) {
        return Future.ready(base.name(trace).await() + base.twice(trace).await() + ";");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = use(trace, new Base()).await() + use(trace, new Derived()).await();
        Derived derived = new Last();
        return Future.ready(text + use(trace, new ByHand()).await() + use(trace, derived).await() + derived.twice(trace).await());
    }
}
