import dev.stator.Async;
import dev.stator.Future;

class Songs {
    java.util.function.Supplier<String> singer(Future<String> song) {
        return song::await; // STATOR006
    }
}
