package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Suspended inside a case: the finally blocks around and inside run, the rest of the switch does not. */
final class Cancelled {
    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int n = 0; n < 3; n++) {
            try {
                switch (n) {
                    case 0:
                        try {
                            text += trace.pause("inside").await();
                        } catch (RuntimeException e) {
                            trace.log("never");
                        } finally {
                            trace.log("inner", trace.pause(n).await());
                        }
                    case 1:
                        text += trace.pause("fell").await();
                        break;
                    default:
                        text += switch (trace.pause(n).await()) {
                            case 2 -> {
                                try {
                                    yield trace.pause("yielded").await();
                                } finally {
                                    trace.log("arm", trace.pause(n).await());
                                }
                            }
                            default -> "never";
                        };
                }
            } finally {
                trace.log("outer", n, trace.pause(n).await());
            }
        }
        return Future.ready(text);
    }
}
