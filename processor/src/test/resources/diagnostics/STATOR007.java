import dev.stator.Async;
import dev.stator.Future;

class Songs {
    @Async
    Future<Integer> pick(Future<Integer> song) {
        switch (song.await()) { // STATOR007
            case 1:
                return Future.ready(10);
            default:
                return Future.ready(20);
        }
    }
}
