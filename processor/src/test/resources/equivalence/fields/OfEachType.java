package equivalence.fields;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Instance and static fields of each type, stored from awaits and read before them. */
final class OfEachType {
    byte b;
    short s;
    char c = 'a';
    int i;
    static long l;
    static float f;
    double d;
    boolean z;
    Object o;

    @Async
    Future<String> all(Trace trace) {
        b = trace.pause((byte) 1).await();
        s = (short) (b + trace.pause(2).await());
        c = trace.pause('b').await();
        i = c + trace.pause(3).await();
        l = i * trace.pause(4L).await();
        f = l + trace.pause(0.5f).await();
        this.d = f + trace.pause(0.25).await();
        this.z = d > trace.pause(1).await();
        this.o = z ? trace.pause("yes").await() : null;
        return Future.ready("" + b + s + c + i + l + f + d + z + o);
    }

    @Async
    static Future<String> run(Trace trace) {
        l = 0;
        f = 0;
        return new OfEachType().all(trace);
    }
}
