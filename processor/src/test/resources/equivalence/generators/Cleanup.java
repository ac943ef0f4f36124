package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import dev.stator.AsyncCloseable;

/** Resources and finally blocks of a generator, left in each way. */
final class Cleanup {
    record Line(Trace trace, String name) implements AsyncCloseable {
        @Async
        @Override
        public Future<Void> closeAsync() {
            trace.pause("closing " + name).await();
            trace.log("closed", name);
            return Future.done();
        }
    }

    record Tape(Trace trace, String name) implements AutoCloseable {
        @Override
        public void close() {
            trace.log("stopped", name);
        }
    }

    @Async
    static Stream<String> record(Trace trace, int how) {
        Emitter<String> out = Stream.emitter();
        try (AsyncCloseable line = new Line(trace, "line " + how);
                Tape tape = new Tape(trace, "tape")) {
            out.emit("first of " + tape.name() + " of " + line.getClass().isRecord()).await();
            switch (how) {
                case 1:
                    return out.end();
                case 2:
                    throw new IllegalStateException("broken");
                case 3:
                    trace.fail(new IllegalArgumentException("awaited")).await();
                    break;
                default:
                    trace.pause("between").await();
            }
            out.emit("second").await();
        } catch (IllegalArgumentException e) {
            out.emit("caught " + e.getMessage()).await();
        } finally {
            try {
                trace.pause("finally").await();
            } finally {
                trace.log("inner");
            }
            trace.log("outer");
        }
        out.emit("last").await();
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 5; how++) {
            try (Stream<String> songs = record(trace, how)) {
                for (String song; (song = songs.next().await()) != null; ) {
                    text += trace.pause(song).await() + ";";
                    if (how == 4) {
                        break;
                    }
                }
            } catch (IllegalStateException e) {
                trace.log("failed", e);
            }
        }
        return Future.ready(text);
    }
}
