package equivalence.whole;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Async methods that await nothing: values, failures, loops; lazy all the same. */
final class WithoutAwait {
    static int runs;

    @Async
    static Future<Integer> value(Trace trace) {
        trace.log("value", ++runs);
        return Future.ready(runs);
    }

    @Async
    static Future<Integer> failure(Trace trace) throws java.io.IOException {
        trace.log("failure");
        throw new java.io.IOException("none");
    }

    @Async
    static Future<Integer> failed(Trace trace) {
        if (runs > 0) return Future.failed(new java.io.IOException("failed"));
        return Future.ready(0);
    }

    @Async
    static Future<Void> empty() {
        return Future.done();
    }

    @Async
    static Future<String> run(Trace trace) {
        runs = 0;
        empty().await();
        String text = "" + value(trace).await() + value(trace).await();
        try {
            failure(trace).await();
        } catch (java.io.IOException e) {
            text += e.getMessage();
        }
        try {
            failed(trace).await();
        } catch (Exception e) {
            text += e.getMessage();
        }
        return Future.ready(text);
    }
}
