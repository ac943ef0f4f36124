package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import java.util.List;

/** Methods that await others between their emits, directly started and not, with results of each kind. */
class Calls {
    private final Trace trace;

    Calls(Trace trace) {
        this.trace = trace;
    }

    @Async
    private Future<Integer> twice(int i) {
        return Future.ready(2 * trace.pause(i).await());
    }

    @Async
    Future<Long> open(long l) {
        return Future.ready(l + 1);
    }

    @Async
    private static Future<Integer> deep(Trace trace, int down, Emitter<String> out) {
        if (down == 0) {
            out.emit("deep").await();
            return Future.ready(0);
        }
        return Future.ready(1 + deep(trace, down - 1, out).await());
    }

    @Async
    Stream<String> all() {
        Emitter<String> out = Stream.emitter();
        for (int i = 0; i < 2; i++) {
            out.emit(twice(i).await() + "").await();
            out.emit(open(i).await() + "").await();
            out.emit("depth " + deep(trace, 5, out).await()).await();
        }
        Future<Integer> kept = twice(21);
        out.emit("kept").await();
        out.emit(kept.await() + "").await();
        return out.end();
    }

    @Async
    static Future<List<String>> run(Trace trace) {
        return new Calls(trace).all().toList();
    }
}
