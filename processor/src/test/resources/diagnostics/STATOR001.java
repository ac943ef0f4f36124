import dev.stator.Async;
import dev.stator.Future;

class Songs {
    String sing(Future<String> song) {
        return song.await(); // STATOR001
    }
}
