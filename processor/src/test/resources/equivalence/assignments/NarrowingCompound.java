package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A compound assignment casts to the type of its variable. */
@SuppressWarnings("lossy-conversions")
final class NarrowingCompound {
    @Async
    static Future<String> run(Trace trace) {
        byte b = 127;
        b += trace.pause(1).await();
        char c = 'a';
        c += trace.pause(1).await();
        short s = 1;
        s *= trace.pause(70000).await();
        int i = 10;
        i += trace.pause(3.7).await();
        i -= trace.pause(1L << 33).await();
        long l = 1;
        l <<= trace.pause(40).await();
        float f = 1;
        f /= trace.pause(3.0).await();
        return Future.ready(b + " " + c + " " + s + " " + i + " " + l + " " + f);
    }
}
