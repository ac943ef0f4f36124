package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Captured variables that are named as the machine names its own, and blocks that shadow nothing. */
final class Names {
    int value = 1;

    Future<String> work(Trace trace, int state, String cx, Object machine) {
        int awaited = 3;
        int[] depth = {4};
        String self = "self";
        String thrown = "thrown";
        String PENDING = "pending";
        return Future.async(() -> {
            int resume = trace.pause(state).await();
            String body = trace.pause(cx).await();
            depth[0]++;
            value++;
            return Future.ready(resume + body + machine + awaited + depth[0] + self + thrown + PENDING + value);
        });
    }

    static Future<String> async(Trace trace) {
        return Future.async(() -> Future.ready("async" + trace.pause(1).await()));
    }

    static Future<String> await(Trace trace, int resume) {
        return Future.async(() -> Future.ready("await" + trace.pause(resume).await()));
    }

    static Future<String> resume(Trace trace) {
        return Future.async(() -> await(trace, 4));
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = new Names().work(trace, 7, "cx", 'm').await();
        return Future.ready(text + async(trace).await() + await(trace, 2).await() + resume(trace).await());
    }
}
