package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** == on boxes compares objects, on a box and a number values. */
final class BoxedIdentity {
    @Async
    static Future<String> run(Trace trace) {
        Integer small = 5, big = 1000, other = Integer.valueOf(1000);
        String text = "" + (small == trace.pause(5).await()) + (trace.pause(big).await() == big);
        text += trace.pause(big).await() == trace.pause(other).await();
        text += trace.pause(big).await() == 1000;
        text += trace.pause(big).await().equals(trace.pause(other).await());
        Long wide = trace.pause(1000L).await();
        text += wide == 1000 + trace.pause(0).await();
        text += wide.equals((Object) trace.pause(1000).await());
        return Future.ready(text);
    }
}
