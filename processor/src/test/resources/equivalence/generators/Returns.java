package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** Each return of the end, wherever it stands, ends the stream. */
final class Returns {
    @Async
    static Stream<String> until(Trace trace, int how) {
        final Emitter<String> out = Stream.emitter();
        if (how == 0) return out.end();
        out.emit("one").await();
        outer:
        for (int i = 0; ; i++) {
            switch (how) {
                case 1 -> {
                    return (out.end());
                }
                case 2 -> {
                    if (i == 2) break outer;
                }
                case 3 -> {
                    try {
                        return out.end();
                    } finally {
                        trace.pause("finally").await();
                        out.emit("late").await();
                    }
                }
                case 4 -> {
                    try {
                        throw new IllegalStateException("swallowed");
                    } finally {
                        if (trace.pause(true).await()) {
                            return out.end();
                        }
                    }
                }
                case 5 -> {
                    synchronized (trace) {
                        if (i == 1) {
                            return out.end();
                        }
                        trace.log("locked", i);
                    }
                }
                case 6 -> {
                    while (true) {
                        if (trace.see(i) == 0) return out.end();
                    }
                }
                default -> {
                    if (i < how - 6) continue outer;
                    else return out.end();
                }
            }
            out.emit("i" + i).await();
        }
        trace.pause("end").await();
        out.emit("last").await();
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 9; how++) {
            text += how + "" + until(trace, how).toList().await();
        }
        return Future.ready(text);
    }
}
