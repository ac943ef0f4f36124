package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Async methods of inner classes that use their outer objects, two levels up. */
final class InnerObjects {
    private String name = "outer";

    final class Middle {
        private String name = "middle";

        final class Inner {
            private final String name = "inner";

            @Async
            Future<String> all(Trace trace) {
                String text = trace.pause(name).await() + Middle.this.name + InnerObjects.this.name;
                Middle.this.name += trace.pause("!").await();
                InnerObjects.this.name = text;
                return Future.ready(text + Middle.this.name + rest(trace).await());
            }
        }

        @Async
        private Future<String> rest(Trace trace) {
            return Future.ready(trace.pause(name).await() + InnerObjects.this.name.length());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        InnerObjects outer = new InnerObjects();
        Middle middle = outer.new Middle();
        Middle.Inner inner = middle.new Inner();
        return Future.ready(inner.all(trace).await() + inner.all(trace).await() + outer.name);
    }
}
