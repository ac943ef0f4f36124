package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a body throws is the failure of the stream, once; then it has ended. */
final class Failures {
    @Async
    static Stream<Integer> failing(Trace trace, int how) throws IOException {
        Emitter<Integer> out = Stream.emitter();
        if (how == 0) {
            throw new IOException("at once");
        }
        out.emit(1).await();
        try {
            if (how == 1) {
                throw new IOException("between");
            }
            if (how == 2) {
                trace.fail(new IllegalArgumentException("awaited")).await();
            }
            if (how == 3) {
                out.emit(null).await();
            }
            if (how == 4) {
                Object text = "text";
                out.emit((Integer) text).await();
            }
        } catch (IllegalArgumentException e) {
            out.emit(2).await();
            throw new IOException("again", e);
        } catch (NullPointerException | ClassCastException e) {
            trace.log(e.getClass());
            trace.pause("handled").await();
            out.emit(3).await();
        }
        if (how == 5) {
            throw new AssertionError("error");
        }
        out.emit(how > 5 ? out.hashCode() - out.hashCode() : null).await();
        return out.end();
    }

    @Async
    static Future<List<String>> run(Trace trace) throws IOException {
        List<String> all = new ArrayList<>();
        for (int how = 0; how < 7; how++) {
            try (Stream<Integer> numbers = failing(trace, how)) {
                for (int i = 0; i < 4; i++) {
                    try {
                        Integer number = numbers.next().await();
                        all.add(how + ": " + trace.pause(String.valueOf(number)).await());
                    } catch (Exception | AssertionError e) {
                        all.add(how + " threw " + e.getClass() + (e.getCause() == null ? "" : " of " + e.getCause().getMessage()));
                    }
                }
            }
        }
        return Future.ready(all);
    }
}
