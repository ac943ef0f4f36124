package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** A return out of every statement that others may stand in, each inside the one before. */
final class FromEveryNesting {
    @Async
    static Future<String> all(Trace trace, int n) {
        if (n == 0) {
            return Future.ready(trace.pause("if").await());
        }
        {
            labelled:
            for (String each : List.of("a", "b")) {
                if (n == 1 && each.equals(trace.pause("b").await())) {
                    return Future.ready("for each" + each);
                }
                while (trace.pause(n).await() > 1) {
                    if (n == 2) {
                        return trace.pause("while");
                    }
                    switch (n) {
                        case 3:
                            return Future.ready("switch" + trace.pause(3).await());
                        case 4:
                            break labelled;
                        default:
                    }
                    do {
                        try {
                            if (n == 5) {
                                return Future.ready(trace.pause("try").await());
                            }
                            throw new IllegalStateException("n" + n);
                        } catch (IllegalStateException e) {
                            if (n == 6) {
                                return Future.ready(
                                        "catch" + trace.pause(e.getMessage()).await());
                            }
                            synchronized (e) {
                                if (n == 7) {
                                    return Future.ready("synchronized");
                                }
                            }
                            for (int i = 0; i < 3; i++) {
                                if (i == trace.pause(2).await()) {
                                    return Future.failed(new IllegalArgumentException("end"));
                                }
                            }
                        } finally {
                            trace.log("finally", trace.pause(n).await());
                        }
                    } while (trace.pause(false).await());
                }
            }
        }
        return Future.ready("end");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int i = 0; i < 9; i++) {
            try {
                text += all(trace, i).await() + ",";
            } catch (IllegalArgumentException e) {
                text += e.getMessage();
            }
        }
        return Future.ready(text);
    }
}
