package equivalence.generators;

import static dev.stator.stream.Stream.emitter;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** Emitters that are named as other things are, and declared in each way that javac takes. */
final class Names {
    private final String out = "field";

    @Async
    Stream<String> field(Trace trace) {
        String text = out;
        {
            int out = 3;
            text += trace.pause(out).await();
        }
        for (String out : new String[] {"x", "y"}) {
            text += out;
        }
        Runnable log = () -> {
            String out = "lambda";
            trace.log(out);
        };
        log.run();
        // the emitter
        @SuppressWarnings("unused")
        final Emitter<String> out = (Stream.<String>emitter());
        out.emit(text + this.out).await();
        return (out).end();
    }

    @Async
    static Stream<Integer> var(Trace trace, int machine, int cx, int depth) {
        var state = Stream.<Integer>emitter();
        int awaited = machine;
        state.emit(trace.pause(awaited + cx).await()).await();
        state.emit(depth).await();
        return state.end();
    }

    @Async
    static Stream<Integer> imported(Trace trace) {
        Emitter<Integer> self = emitter();
        self.emit(trace.pause(1).await()).await();
        return self.end();
    }

    @Async
    static Stream<Integer> emit(Trace trace) {
        dev.stator.stream.Emitter<Integer> emitter = dev.stator.stream.Stream.emitter(), unused = null;
        emitter.emit(trace.pause(unused == null ? 1 : 2).await()).await();
        return emitter.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(new Names().field(trace).toList().await() + ""
                + var(trace, 1, 2, 3).toList().await()
                + imported(trace).toList().await()
                + emit(trace).toList().await());
    }
}
