package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The logical operators that evaluate both sides, with awaits on each. */
final class Booleans {
    @Async
    static Future<String> all(Trace trace, boolean x, boolean y) {
        boolean and = trace.pause(x).await() & trace.pause(y).await();
        boolean or = x | trace.pause(y).await();
        boolean xor = trace.pause(x).await() ^ y;
        boolean equal = trace.pause(x).await() == y;
        boolean different = x != trace.pause(y).await();
        boolean not = !trace.pause(x).await();
        return Future.ready(and + " " + or + " " + xor + " " + equal + " " + different + " " + not);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(all(trace, true, true).await() + "; " + all(trace, true, false).await() + "; "
                + all(trace, false, true).await() + "; " + all(trace, false, false).await());
    }
}
