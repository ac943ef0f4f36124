import dev.stator.Async;
import dev.stator.Future;

abstract class Songs {
    @Async // STATOR004
    abstract Future<Void> sing();
}
