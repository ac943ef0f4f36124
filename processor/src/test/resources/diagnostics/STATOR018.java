import dev.stator.Async;
import dev.stator.Future;

class Songs {
    @Async
    Future<Void> rest() throws InterruptedException {
        Thread.sleep(1000); // STATOR018
        return Future.done();
    }
}
