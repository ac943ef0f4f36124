package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Abstract methods that async ones implement; inherited fields; covariant receivers. */
final class AbstractParent {
    abstract static class Parent<T> {
        protected T last;

        abstract Future<T> make(Trace trace, int n);

        @Async
        final Future<String> show(Trace trace) {
            last = make(trace, 1).await();
            String text = "" + last;
            last = make(trace, 2).await();
            return Future.ready(text + last);
        }
    }

    static final class Text extends Parent<String> {
        @Override
        @Async
        Future<String> make(Trace trace, int n) {
            return Future.ready(last + "t" + trace.pause(n).await());
        }
    }

    static final class Number extends Parent<Integer> {
        @Override
        @Async
        Future<Integer> make(Trace trace, int n) {
            last = n;
            return Future.ready(last + trace.pause(n * 5).await());
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Parent<?> first = new Text();
        return Future.ready(first.show(trace).await() + new Number().show(trace).await());
    }
}
