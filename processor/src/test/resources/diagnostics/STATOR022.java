import dev.stator.Async;
import dev.stator.stream.Stream;

class Songs {
    @Async // STATOR022
    Stream<String> names() {
        return Stream.of("la");
    }
}
