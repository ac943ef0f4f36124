import dev.stator.Async;
import dev.stator.Future;

class Songs {
    @Async // STATOR005
    int count() {
        return 3;
    }
}
