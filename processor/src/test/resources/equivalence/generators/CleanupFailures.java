package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** Cleanup that fails: after the consumer has stopped it is reported, otherwise it is the failure of the stream. */
final class CleanupFailures {
    record Line(Trace trace) implements AutoCloseable {
        @Override
        public void close() {
            trace.log("close");
            throw new IllegalArgumentException("close");
        }
    }

    @Async
    static Stream<Integer> failing(Trace trace, int how) {
        Emitter<Integer> out = Stream.emitter();
        try {
            try (Line line = new Line(trace)) {
                out.emit(1).await();
                trace.log(line.trace() == trace);
                if (how == 1) {
                    throw new IllegalStateException("body");
                }
                out.emit(2).await();
            } finally {
                trace.pause("inner").await();
                if (how == 2) {
                    throw new IllegalStateException("finally");
                }
            }
        } finally {
            trace.fail(new UnsupportedOperationException("outer")).await();
        }
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 3; how++) {
            for (int most = 1; most < 4; most++) {
                try (Stream<Integer> numbers = failing(trace, how)) {
                    for (int i = 0; i < most; i++) {
                        text += numbers.next().await();
                    }
                    text += trace.pause(";").await();
                } catch (RuntimeException e) {
                    trace.log("threw", e);
                    for (Throwable suppressed : e.getSuppressed()) {
                        trace.log("suppressed", suppressed);
                    }
                }
            }
        }
        return Future.ready(text);
    }
}
