import dev.stator.Async;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

class Songs {
    private final Emitter<String> out = Stream.emitter(); // STATOR021

    @Async
    Stream<String> names() {
        Emitter<String> names = Stream.emitter();
        Emitter<String> more = Stream.emitter(); // STATOR021
        more.emit("la").await();
        return names.end();
    }
}
