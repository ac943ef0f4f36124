import static dev.stator.stream.Stream.emitter;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import java.util.function.Supplier;

class Generators {
    private static final Emitter<String> FIELD = emitter(); // STATOR021

    static {
        Stream.emitter(); // STATOR021
    }

    Generators(Emitter<String> given) {
        this(Stream.emitter(), given.end()); // STATOR021 STATOR023
    }

    private Generators(Emitter<String> out, Stream<String> songs) {}

    static Stream<String> plain() {
        Emitter<String> out = Stream.emitter(); // STATOR021
        return out.end(); // STATOR023
    }

    @Async
    static Future<Void> returnsNoStream() {
        Emitter<String> out = Stream.emitter(); // STATOR021
        out.emit("la").await();
        return Future.done();
    }

    static Future<Void> block() {
        return Future.async(() -> {
            Emitter<String> out = Stream.emitter(); // STATOR021
            return out.emit("la");
        });
    }

    @Async // STATOR022
    static Stream<String> nothing() {
        return null;
    }

    @Async // STATOR022
    static Stream<String> fails() {
        throw new IllegalStateException();
    }

    @Async // STATOR022
    static Stream<String> inLambdaOnly() {
        Supplier<Emitter<String>> out = () -> Stream.emitter(); // STATOR021
        return Stream.of(out.toString());
    }

    @Async
    static Stream<String> assignedLater() {
        Emitter<String> out;
        out = Stream.emitter(); // STATOR021
        return out.end();
    }

    @Async
    static Stream<String> inBlock() {
        {
            Emitter<String> out = Stream.emitter(); // STATOR021
            return out.end();
        }
    }

    @Async
    static Stream<String> inLoop() {
        for (Emitter<String> out = Stream.emitter(); ; ) { // STATOR021
            return out.end();
        }
    }

    @Async
    static Stream<String> passedOn() {
        Emitter<String> out = same(Stream.emitter()); // STATOR021
        return out.end();
    }

    @Async
    static Stream<String> chosen(boolean given, Emitter<String> other) {
        Emitter<String> out = given ? other : Stream.emitter(); // STATOR021
        return out.end();
    }

    @Async
    static Stream<String> references() {
        Emitter<String> out = Stream.emitter();
        Supplier<Emitter<String>> emitter = Stream::emitter; // STATOR021
        Supplier<Stream<String>> end = out::end; // STATOR023
        out.emit(emitter + "" + end).await();
        return out.end();
    }

    @Async
    static Stream<String> assignedAgain(Emitter<String> other) {
        Emitter<String> out = Stream.emitter();
        out = other; // STATOR021
        return out.end();
    }

    @Async
    static Stream<String> endsInPassing(Emitter<String> other) {
        Emitter<String> out = Stream.emitter();
        Stream<String> ended = out.end(); // STATOR023
        Supplier<Stream<String>> lambda = () -> out.end(); // STATOR023
        if (lambda == null) {
            return ended; // STATOR023
        }
        if (ended == null) {
            return null; // STATOR023
        }
        if (other == out) {
            return other.end(); // STATOR023
        }
        return lambda == null ? out.end() : out.end(); // STATOR023 STATOR023 STATOR023
    }

    @Async
    static Stream<String> allIsWell(Stream<String> rest) {
        @SuppressWarnings("unused")
        final var out = (Stream.<String>emitter());
        Supplier<Future<Void>> lambda = () -> out.emit("la");
        lambda.get().await();
        give(out).await();
        rest.forEachAsync(out::emit).await();
        if (rest == null) {
            return (out).end();
        }
        class Local {
            @Async
            Stream<Emitter<String>> inner() {
                Emitter<Emitter<String>> emitters = Stream.emitter();
                emitters.emit(out).await();
                return emitters.end();
            }
        }
        new Local().inner().forEach(each -> {}).await();
        return (out.end());
    }

    private static Future<Void> give(Emitter<String> out) {
        return out.emit("lala");
    }

    private static <T> T same(T value) {
        return value;
    }
}
