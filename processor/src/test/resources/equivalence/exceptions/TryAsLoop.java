package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;

/** Tries again until it works: a failure is caught, counted and awaited, in a loop. */
final class TryAsLoop {
    @Async
    static Future<String> attempt(Trace trace, int number) throws IOException {
        if (number < 3) throw new IOException("attempt " + trace.pause(number).await());
        return trace.pause("done");
    }

    @Async
    static Future<String> run(Trace trace) throws IOException {
        IOException last = null;
        for (int number = 0; number < 5; number++) {
            try {
                return Future.ready(attempt(trace, number).await() + last.getMessage() + number);
            } catch (IOException e) {
                if (last != null) e.addSuppressed(last);
                last = e;
                trace.pause("wait").await();
            }
        }
        throw last;
    }
}
