package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import java.util.List;

/** Wherever an async method may stand. */
final class Places {
    interface Source {
        String name();

        @Async
        default Stream<String> twice(Trace trace) {
            Emitter<String> out = Stream.emitter();
            out.emit(name()).await();
            hidden(trace).forEachAsync(out::emit).await();
            return out.end();
        }

        @Async
        private Stream<String> hidden(Trace trace) {
            Emitter<String> out = Stream.emitter();
            out.emit(trace.pause("hidden " + name()).await()).await();
            return out.end();
        }

        @Async
        static Stream<String> of(Trace trace, String... names) {
            Emitter<String> out = Stream.emitter();
            for (String name : names) out.emit(trace.pause(name).await()).await();
            return out.end();
        }
    }

    record Named(String name) implements Source {
        @Async
        Stream<Character> letters(Trace trace) {
            Emitter<Character> out = Stream.emitter();
            for (char letter : name.toCharArray()) out.emit(trace.pause(letter).await()).await();
            return out.end();
        }
    }

    enum Voice {
        HIGH {
            @Async
            @Override
            Stream<Integer> tones(Trace trace) {
                Emitter<Integer> out = Stream.emitter();
                out.emit(trace.pause(ordinal() + 10).await()).await();
                return out.end();
            }
        },
        LOW;

        @Async
        Stream<Integer> tones(Trace trace) {
            Emitter<Integer> out = Stream.emitter();
            out.emit(trace.pause(ordinal()).await()).await();
            return out.end();
        }
    }

    private final String field;

    private Places(String field) {
        this.field = field;
    }

    final class Inner {
        private int count;

        @Async
        private Stream<String> fields(Trace trace) {
            Emitter<String> out = Stream.emitter();
            while (count < 2) out.emit(field + trace.pause(count++).await()).await();
            return out.end();
        }
    }

    @Async
    private static Stream<String> local(Trace trace, String prefix) {
        Emitter<String> out = Stream.emitter();
        class Local {
            @Async
            Stream<String> names(int count) {
                Emitter<String> out = Stream.emitter();
                for (int i = 0; i < count; i++) out.emit(prefix + trace.pause(i).await()).await();
                return out.end();
            }
        }
        Source anonymous = new Source() {
            @Override
            public String name() {
                return prefix;
            }

            @Async
            @Override
            public Stream<String> twice(Trace ignored) {
                Emitter<String> out = Stream.emitter();
                for (int i = 0; i < 2; i++) out.emit(name() + trace.pause(i).await()).await();
                return out.end();
            }
        };
        new Local().names(2).forEachAsync(out::emit).await();
        anonymous.twice(trace).forEachAsync(out::emit).await();
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = new Named("abc").twice(trace).toList().await() + "" + new Named("xy").letters(trace).toList().await();
        text += Source.of(trace, "p", "q").toList().await();
        for (Voice voice : List.of(Voice.HIGH, Voice.LOW)) text += voice.tones(trace).toList().await();
        text += new Places("f").new Inner().fields(trace).toList().await();
        return Future.ready(text + local(trace, "l").toList().await());
    }
}
