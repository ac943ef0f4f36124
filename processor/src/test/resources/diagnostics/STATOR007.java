import dev.stator.Async;
import dev.stator.Future;

class Songs {
    @Async
    Future<Integer> count(Future<Integer> song) {
        var counter = new Object() { // STATOR007
            int plays;
        };
        counter.plays = song.await();
        return Future.ready(counter.plays);
    }
}
