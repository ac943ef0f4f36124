import dev.stator.AsyncBody;
import dev.stator.Future;

class Songs {
    Future<String> later(AsyncBody<String> body) {
        return Future.async(body); // STATOR013
    }
}
