package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** {@code Future.failed} in an arm is a value: no {@code catch} of the method sees it. What an arm awaits fails there. */
final class FailedInArms {

    @Async
    static Future<Integer> arm(Trace trace, String choice) {
        try {
            return switch (choice) {
                case "value" -> Future.failed(new IllegalStateException("value"));
                case "awaited" -> trace.fail(new IllegalStateException("awaited"));
                case "either" -> choice.isEmpty() ? trace.pause(1) : Future.failed(new IllegalStateException("either"));
                case "inner" -> switch (choice.length()) {
                    case 5 -> (Future.failed(new IllegalStateException("inner")));
                    default -> trace.pause(2);
                };
                default -> {
                    if (choice.isEmpty()) {
                        yield Future.failed(new IllegalStateException("yield"));
                    }
                    yield trace.pause(3);
                }
            };
        } catch (IllegalStateException e) {
            return Future.ready(trace.see("caught " + e.getMessage()).length());
        } finally {
            trace.log("finally", choice);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        for (String choice : new String[] {"value", "awaited", "either", "inner", "", "none"}) {
            try {
                trace.log("answer", arm(trace, choice).await());
            } catch (IllegalStateException e) {
                trace.log("failed", e);
            }
        }
        return Future.ready("done");
    }
}
