package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A receiver that is null fails after its arguments were evaluated. */
final class NullReceiver {
    int field;

    int method(int n) {
        return n;
    }

    @Async
    Future<Integer> async(Trace trace, int n) {
        return trace.pause(n);
    }

    @Async
    static Future<String> run(Trace trace) {
        NullReceiver none = trace.<NullReceiver>pause(null).await();
        try {
            trace.log(none.method(trace.pause(1).await()));
        } catch (NullPointerException e) {
            trace.log("method", e);
        }
        try {
            trace.log(none.async(trace, trace.pause(2).await()).await());
        } catch (NullPointerException e) {
            trace.log("async", e);
        }
        try {
            none.field = trace.pause(3).await();
        } catch (NullPointerException e) {
            trace.log("store", e);
        }
        try {
            trace.log(none.field + trace.pause(4).await());
        } catch (NullPointerException e) {
            trace.log("load", e);
        }
        return Future.ready("done");
    }
}
