import dev.stator.Async;
import dev.stator.Future;
import dev.stator.task.JoinHandle;
import java.util.List;
import java.util.concurrent.CompletableFuture;

abstract class Declarations<R extends Future<String>> {
    @Async // STATOR004
    abstract Future<Void> isAbstract();

    @Async // STATOR004
    native Future<Void> isNative();

    @Async // STATOR004
    synchronized Future<Void> isSynchronized() {
        return Future.done();
    }

    @Async // STATOR004
    Declarations() {}

    record Verse(int number) {
        @Async // STATOR004
        Verse {}
    }

    interface Singer {
        @Async // STATOR004
        Future<Void> sing();
    }

    @Async // STATOR005
    void nothing() {}

    @Async // STATOR005
    int number() {
        return 0;
    }

    @Async // STATOR005
    int[] numbers() {
        return null;
    }

    @Async // STATOR005
    String text() {
        return null;
    }

    @Async // STATOR005
    List<Future<String>> many() {
        return null;
    }

    @Async // STATOR005
    <F extends Future<Void>> F variable() {
        return null;
    }

    @Async // STATOR005
    R variableOfTheClass() {
        return null;
    }

    @Async // STATOR005
    JoinHandle<String> subclass() {
        return null;
    }

    @Async // STATOR005
    java.util.concurrent.Future<String> another() {
        return null;
    }

    @Async // STATOR005
    CompletableFuture<String> completable() {
        return null;
    }

    @Async // STATOR005
    @SuppressWarnings("rawtypes")
    Future raw() {
        return null;
    }

    @Async // STATOR005
    @SuppressWarnings("rawtypes")
    dev.stator.stream.Stream rawStream() {
        return null;
    }

    @Async // STATOR005
    java.util.stream.Stream<String> anotherStream() {
        return null;
    }

    @Async // STATOR005
    dev.stator.stream.Generator<String> generator() {
        return null;
    }

    @Async // STATOR004
    abstract dev.stator.stream.Stream<String> abstractStream();
}
