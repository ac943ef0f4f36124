import dev.stator.Async;
import dev.stator.Future;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import dev.stator.task.JoinHandle;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

abstract class UnawaitedFutures {
    Future<String> field;

    abstract JoinHandle<String> spawn(Future<String> song);

    abstract <F extends Future<String>> F same(F song);

    @Async
    Future<String> sing() {
        return Future.ready("la");
    }

    void plain(Executor executor) {
        sing(); // STATOR016
        (same(sing())).toString();
        this //
                .sing(); // STATOR016
        for (sing(); ; sing()) { // STATOR016 STATOR016
            executor.execute(() -> sing()); // STATOR016
            executor.execute(this::sing); // STATOR016
            executor.execute(() -> {
                sing(); // STATOR016
            });
        }
    }

    @Async
    Future<String> locals() {
        Future<String> never = sing(); // STATOR016
        Future<String> later;
        later = sing(); // STATOR016
        Future<String> ignored = sing();
        Future<String> one = sing(), other = sing(); // STATOR016
        return one;
    }

    @Async
    Future<String> allIsWell(Map<String, Future<String>> songs) {
        spawn(sing());
        same(sing());
        songs.put("a", sing());
        songs.remove("a");
        field = sing();
        Supplier<Future<String>> lambda = () -> sing();
        Supplier<Future<String>> reference = this::sing;
        Future<String> caught = sing();
        Supplier<Future<String>> capture = () -> caught;
        sing().await();
        return lambda.hashCode() > 0 ? capture.get() : reference.get();
    }

    @SuppressWarnings("stator:unawaited")
    void switchedOff() {
        sing();
    }

    void switchedOffInLocals() {
        @SuppressWarnings("stator:unawaited")
        Future<String> song = sing();
        @SuppressWarnings({"unused", "all"})
        Runnable singer = () -> sing();
        @SuppressWarnings("stator:blocking")
        Runnable another = () -> sing(); // STATOR016
    }

    @Async
    Stream<String> songs() {
        Emitter<String> out = Stream.emitter();
        out.emit("la"); // STATOR016
        return out.end();
    }

    void streams(Executor executor) {
        songs(); // STATOR016
        songs().map(String::length); // STATOR016
        executor.execute(this::songs); // STATOR016
        Stream<String> never = songs(); // STATOR016
        Stream<String> some = songs();
        some.toIterator().forEachRemaining(song -> songs().peek(songs -> {})); // STATOR016
        Stream<String> unused = songs();
    }

    @Async
    Future<Void> streamsInAsyncCode() {
        try (Stream<String> closed = songs()) {
            closed.next().await();
        }
        songs().forEach(song -> {}).await();
        return Future.done();
    }
}
