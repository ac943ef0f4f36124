package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Generic interfaces implemented with async methods, called through the interface: bridges. */
final class GenericInterfaces {
    interface Source<T> {
        Future<T> next(Trace trace);

        @Async
        default Future<T> second(Trace trace) {
            next(trace).await();
            return next(trace);
        }
    }

    static class Numbers implements Source<Integer> {
        private int n;

        @Override
        @Async
        public Future<Integer> next(Trace trace) {
            return Future.ready(trace.pause(++n).await() * 10);
        }
    }

    static final class Words<W extends CharSequence> implements Source<W> {
        private final W word;

        Words(W word) {
            this.word = word;
        }

        @Override
        @Async
        public Future<W> next(Trace trace) {
            return trace.pause(word);
        }
    }

    @Async
    static <T> Future<String> show(Trace trace, Source<? extends T> source) {
        T first = source.next(trace).await();
        return Future.ready(first + "," + source.second(trace).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        Source<Integer> source = new Numbers();
        int n = source.next(trace).await() + new Numbers().next(trace).await();
        return Future.ready(n + show(trace, source).await() + show(trace, new Words<>("w")).await());
    }
}
