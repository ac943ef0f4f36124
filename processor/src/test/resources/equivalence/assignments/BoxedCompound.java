package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Compound assignments of boxed variables and of text. */
final class BoxedCompound {
    @Async
    static Future<String> run(Trace trace) {
        Integer i = 5;
        i += trace.pause(2).await();
        Long l = 5L;
        l *= trace.pause(3).await();
        String s = "s";
        s += trace.pause(1).await();
        s += trace.pause('c').await();
        s += trace.<Object>pause(null).await();
        Object o = "o";
        o += trace.pause("p").await();
        Boolean b = true;
        b &= trace.pause(false).await();
        return Future.ready(i + " " + l + " " + s + " " + o + " " + b);
    }
}
