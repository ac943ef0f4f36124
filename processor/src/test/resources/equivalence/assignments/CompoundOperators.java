package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The old value is read before the right side is awaited, whatever happens to the variable meanwhile. */
final class CompoundOperators {
    static int field = 100;

    @Async
    static Future<Integer> raise(Trace trace) {
        field += 1000;
        return trace.pause(5);
    }

    @Async
    static Future<String> run(Trace trace) {
        field = 100;
        int i = 40;
        i += trace.pause(2).await();
        i -= trace.pause(1).await();
        i *= trace.pause(3).await();
        i /= trace.pause(2).await();
        i %= trace.pause(50).await();
        i <<= trace.pause(3).await();
        i >>= trace.pause(1).await();
        i >>>= trace.pause(1).await();
        i |= trace.pause(64).await();
        i &= trace.pause(0xff).await();
        i ^= trace.pause(0x0f).await();
        field += raise(trace).await();
        trace.log(i, field);
        boolean b = true;
        b &= trace.pause(true).await();
        b |= trace.pause(false).await();
        b ^= trace.pause(true).await();
        return Future.ready(i + " " + field + " " + b);
    }
}
