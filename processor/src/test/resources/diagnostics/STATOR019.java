import dev.stator.Async;
import dev.stator.Future;

class Songs {
    private int applause;

    @Async
    Future<Void> sing(Future<Integer> clapping) {
        applause += clapping.await(); // STATOR019
        return Future.done();
    }
}
