package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Switches without cases, with empty cases, with nothing but a default: the selector is evaluated, and null fails. */
final class Empty {
    @SuppressWarnings({"fallthrough", "empty"})
    @Async
    static Future<String> run(Trace trace) {
        switch (trace.pause(1).await()) {
        }
        switch (trace.see(trace.pause("s").await())) {
            default:
        }
        switch (trace.see(3)) {
            default: {
                trace.pause("only default").await();
            }
        }
        switch (trace.see(4)) {
            case 1:
            case 4:
            default:
                ;
                trace.pause("all").await();
            case 5:
        }
        try {
            switch (trace.<String>pause(null).await()) {
                default -> {}
            }
            trace.log("never");
        } catch (NullPointerException e) {
            trace.log("null");
        }
        try {
            String none = null;
            switch (none) {
                default -> trace.pause("never").await();
            }
        } catch (NullPointerException e) {
            trace.log("null again");
        }
        return Future.ready("done");
    }
}
