package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;

/** return Future.failed(x) passes no catch of its own method, but runs its finally blocks; throw x is caught. */
final class FailedInTry {
    @Async
    static Future<String> fail(Trace trace, int how) throws IOException {
        try {
            try {
                trace.log("body", trace.pause(how).await());
                if (how == 0) return Future.failed(new IOException("failed"));
                if (how == 1) return Future.failed(new IllegalStateException(trace.pause("evaluated").await()));
                if (how == 2) throw new IOException("thrown");
                if (how == 3) return trace.fail(new IOException("outcome"));
                return Future.ready("fine");
            } catch (IOException | IllegalStateException e) {
                return Future.ready("caught " + e.getMessage());
            } finally {
                trace.log("inner", trace.pause("f").await());
            }
        } catch (Exception e) {
            return Future.ready("outer caught " + e);
        } finally {
            trace.log("outer");
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 5; how++) {
            try {
                text += fail(trace, how).await() + ";";
            } catch (Exception e) {
                text += "threw " + e.getMessage() + ";";
            }
        }
        return Future.ready(text);
    }
}
