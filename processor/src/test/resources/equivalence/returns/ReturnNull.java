package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A null where a future should be returned is a NullPointerException at whoever awaits the call. */
final class ReturnNull {
    @Async
    static Future<String> plain(Trace trace) {
        trace.log("plain");
        return null;
    }

    @Async
    static Future<String> arm(Trace trace, boolean first) {
        return first ? null : trace.pause("sung");
    }

    @Async
    static Future<String> variable(Trace trace) {
        Future<String> song = null;
        trace.pause("before").await();
        return song;
    }

    @Async
    static Future<Integer> chosen(Trace trace, int number) {
        return switch (number) {
            case 0 -> null;
            default -> trace.pause(number);
        };
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            plain(trace).await();
        } catch (NullPointerException e) {
            trace.log("plain", e);
        }
        try {
            trace.log(arm(trace, false).await());
            trace.log(arm(trace, true).await());
        } catch (NullPointerException e) {
            trace.log("arm", e);
        }
        try {
            variable(trace).await();
        } catch (NullPointerException e) {
            trace.log("variable", e);
        }
        try {
            trace.log(chosen(trace, 1).await());
            trace.log(chosen(trace, 0).await());
        } catch (NullPointerException e) {
            trace.log("chosen", e);
        }
        return Future.ready("after");
    }
}
