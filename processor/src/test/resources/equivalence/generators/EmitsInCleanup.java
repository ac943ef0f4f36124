package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** What a finally block emits comes last; when the consumer has enough, it is dropped, and the rest of the block runs. */
final class EmitsInCleanup {
    @Async
    static Stream<String> songs(Trace trace, boolean fails) {
        Emitter<String> out = Stream.emitter();
        try {
            out.emit("first").await();
            if (fails) {
                throw new IllegalStateException("broken");
            }
            out.emit("second").await();
        } finally {
            for (int i = 0; i < 2; i++) {
                out.emit("finally " + i).await();
                trace.log("emitted", i);
            }
            trace.pause("cleanup").await();
            trace.log("clean");
        }
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = String.join(",", songs(trace, false).toList().await());
        for (int most = 1; most < 5; most++) {
            try (Stream<String> songs = songs(trace, most % 2 == 1)) {
                for (int i = 0; i < most; i++) {
                    text += songs.next().await() + trace.pause(" ").await();
                }
            } catch (IllegalStateException e) {
                trace.log("failed", e);
            }
        }
        return Future.ready(text);
    }
}
