import dev.stator.Async;
import dev.stator.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class Songs {
    private final Lock stage = new ReentrantLock();

    @Async
    Future<Void> sing(Future<String> song) {
        stage.lock();
        try {
            System.out.println(song.await()); // STATOR017
        } finally {
            stage.unlock();
        }
        return Future.done();
    }
}
