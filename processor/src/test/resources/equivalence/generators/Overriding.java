package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** Generators that implement and override, called through what they override, and by super. */
final class Overriding {
    interface Source<T> {
        Stream<T> all(Trace trace);
    }

    abstract static class Base<T extends Comparable<T>> implements Source<T> {
        abstract T first();

        @Async
        @Override
        public Stream<T> all(Trace trace) {
            Emitter<T> out = Stream.emitter();
            out.emit(trace.pause(first()).await()).await();
            return out.end();
        }
    }

    static class Words extends Base<String> {
        @Override
        String first() {
            return "first";
        }

        @Async
        @Override
        public Stream<String> all(Trace trace) {
            Emitter<String> out = Stream.emitter();
            super.all(trace).forEachAsync(out::emit).await();
            out.emit(trace.pause("second").await()).await();
            return out.end();
        }
    }

    static class Plain extends Words {
        @Override
        public Stream<String> all(Trace trace) {
            return super.all(trace).map(word -> word + "!");
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Source<String> words = new Words();
        Base<String> plain = new Plain();
        return Future.ready(words.all(trace).toList().await() + "" + plain.all(trace).toList().await());
    }
}
