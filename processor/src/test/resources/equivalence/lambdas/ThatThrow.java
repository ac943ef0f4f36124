package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;

/** Lambdas and references that throw, called beside awaits. */
final class ThatThrow {
    interface Work {
        String run(String with) throws IOException;
    }

    static String refuse(String with) throws IOException {
        throw new IOException("refused " + with);
    }

    @Async
    static Future<String> attempt(Trace trace, Work work) {
        try {
            return Future.ready(work.run(trace.pause("w").await()));
        } catch (IOException e) {
            return Future.ready(e.getMessage() + trace.pause("!").await());
        } catch (IllegalStateException e) {
            return trace.pause("unchecked");
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String captured = trace.pause("c").await();
        return Future.ready(attempt(trace, with -> with + captured).await() + attempt(trace, ThatThrow::refuse).await() + attempt(trace, with -> {
            if (captured.equals("c")) throw new IllegalStateException(with);
            return with;
        }).await());
    }
}
