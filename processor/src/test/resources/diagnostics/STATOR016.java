import dev.stator.Async;
import dev.stator.Future;

class Songs {
    @Async
    Future<Void> sing() {
        return Future.done();
    }

    @Async
    Future<Void> encore() {
        sing(); // STATOR016
        return Future.done();
    }
}
