import dev.stator.Async;
import dev.stator.Future;

class Songs {
    @Async
    Future<Void> sing(Future<String> song) {
        synchronized (this) {
            System.out.println(song.await()); // STATOR003
        }
        return Future.done();
    }
}
