package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A class bounded by itself, and an enum found by its class. */
final class RecursiveBounds {
    enum Color {
        RED,
        GREEN
    }

    abstract static class Builder<B extends Builder<B>> {
        final StringBuilder text = new StringBuilder();

        abstract B self();

        @Async
        Future<B> add(Trace trace, String part) {
            text.append(trace.pause(part).await());
            return Future.ready(self());
        }
    }

    static final class Words extends Builder<Words> {
        @Override
        Words self() {
            return this;
        }

        @Async
        Future<Words> space(Trace trace) {
            text.append(trace.pause(' ').await());
            return Future.ready(this);
        }
    }

    @Async
    static <E extends Enum<E>> Future<E> named(Trace trace, Class<E> type, String name) {
        return Future.ready(Enum.valueOf(type, trace.pause(name).await()));
    }

    @Async
    static Future<String> run(Trace trace) {
        Words words = new Words().add(trace, "a").await().space(trace).await().add(trace, "b").await();
        return Future.ready(words.text + named(trace, Color.class, "GREEN").await().name());
    }
}
