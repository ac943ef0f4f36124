package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** A call evaluates its arguments; the body goes on only as far as it is asked. */
final class Laziness {
    @Async
    static Stream<String> songs(Trace trace, String first, int more) {
        trace.log("starts with", first);
        Emitter<String> out = Stream.emitter();
        out.emit(first).await();
        for (int i = 0; i < more; i++) {
            trace.log("makes", i);
            out.emit(first + i).await();
        }
        trace.log("ends");
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        Stream<String> never = songs(trace, trace.see("never"), trace.pause(1).await());
        Stream<String> some = songs(trace, trace.see("some"), 3);
        Stream<String> all = songs(trace, trace.see("all"), 1);
        trace.pause("called").await();
        String text = some.next().await();
        text += trace.pause("asked").await();
        text += all.next().await() + some.next().await();
        text += trace.pause("both").await();
        text += all.next().await() + all.next().await() + some.next().await();
        some.closeAsync().await();
        never.closeAsync().await();
        all.closeAsync().await();
        return Future.ready(text);
    }
}
