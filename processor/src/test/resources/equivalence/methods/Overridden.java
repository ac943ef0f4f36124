package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A virtual async method: which body runs is the object's to say, at each level. */
final class Overridden {
    static class A {
        @Async
        Future<String> who(Trace trace) {
            return Future.ready("A" + trace.pause(1).await());
        }

        @Async
        Future<String> ask(Trace trace) {
            return Future.ready(who(trace).await() + this.who(trace).await());
        }
    }

    static class B extends A {
        @Async
        @Override
        Future<String> who(Trace trace) {
            return Future.ready("B" + super.who(trace).await());
        }
    }

    static final class C extends B {
        @Override
        Future<String> who(Trace trace) {
            trace.log("plain");
            return trace.pause("C");
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (A each : new A[] {new A(), new B(), new C()}) text += each.ask(trace).await() + each.who(trace).await() + ";";
        return Future.ready(text);
    }
}
