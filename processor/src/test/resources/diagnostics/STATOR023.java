import dev.stator.Async;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

class Songs {
    @Async
    Stream<String> names(Stream<String> rest) {
        Emitter<String> out = Stream.emitter();
        out.emit("la").await();
        return rest; // STATOR023
    }
}
