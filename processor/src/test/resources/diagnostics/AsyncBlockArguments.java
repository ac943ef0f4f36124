import dev.stator.AsyncBody;
import dev.stator.Future;
import java.util.function.Function;

class AsyncBlockArguments {
    static <T> Future<T> block(AsyncBody<T> body, boolean first) {
        Function<AsyncBody<T>, Future<T>> reference = Future::async; // STATOR013
        if (first) {
            return Future.async(null); // STATOR013
        }
        Future<T> conditional = Future.async(first ? body : null); // STATOR013
        Future<T> variable = Future.async((AsyncBody<T>) (body)); // STATOR013
        Future<T> cast = Future.async((AsyncBody<T>) (() -> Future.pending()));
        Future<T> method = Future.async(body::run); // STATOR013
        if (reference.hashCode() == conditional.hashCode() + variable.hashCode() + cast.hashCode()) {
            return method;
        }
        return Future.async(body); // STATOR013
    }
}
