import dev.stator.Async;
import dev.stator.Future;

class Songs {
    @Async
    Future<Void> sing(Future<String> song) {
        Runnable singer = () -> System.out.println(song.await()); // STATOR002
        singer.run();
        return Future.done();
    }
}
