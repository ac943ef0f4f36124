package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Five try statements in each other; each failure finds its clause and passes the finally blocks between. */
final class DeepHandlers {
    @Async
    static Future<String> dive(Trace trace, RuntimeException failure) {
        StringBuilder text = new StringBuilder();
        try {
            try {
                try {
                    try {
                        try {
                            text.append(trace.pause("a").await());
                            throw failure;
                        } catch (ArithmeticException e) {
                            text.append("1").append(trace.pause("arithmetic").await());
                        } finally {
                            text.append(trace.pause("f").await());
                        }
                    } catch (IllegalStateException e) {
                        text.append("2").append(trace.pause("state").await());
                    }
                    text.append(".");
                } finally {
                    text.append("g");
                }
            } catch (IllegalArgumentException e) {
                text.append("3").append(trace.pause("argument").await());
            } finally {
                text.append(trace.pause("h").await());
            }
        } catch (RuntimeException e) {
            text.append("4");
        }
        return Future.ready(text.toString());
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(dive(trace, new ArithmeticException()).await() + " " + dive(trace, new IllegalStateException()).await() + " "
                + dive(trace, new IllegalArgumentException()).await() + " " + dive(trace, new UnsupportedOperationException()).await());
    }
}
