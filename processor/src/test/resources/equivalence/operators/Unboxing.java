package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Null where a primitive is needed. */
final class Unboxing {
    @Async
    static Future<Integer> none(Trace trace) {
        return trace.pause(null);
    }

    @Async
    static Future<Boolean> unknown(Trace trace) {
        return trace.pause(null);
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            int i = none(trace).await();
            trace.log(i);
        } catch (NullPointerException e) {
            trace.log("declaration", e);
        }
        try {
            trace.log(1 + none(trace).await());
        } catch (NullPointerException e) {
            trace.log("operand", e);
        }
        try {
            if (unknown(trace).await()) {
                trace.log("true");
            }
        } catch (NullPointerException e) {
            trace.log("condition", e);
        }
        try {
            int i = trace.see(true) ? none(trace).await() : 5;
            trace.log(i);
        } catch (NullPointerException e) {
            trace.log("choice", e);
        }
        Integer boxed = none(trace).await();
        Object object = none(trace).await();
        long n = none(trace).await();
        return Future.ready("" + boxed + object + n);
    }
}
