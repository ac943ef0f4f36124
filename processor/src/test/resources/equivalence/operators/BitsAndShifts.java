package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Bit and shift operators on int, long and boolean; they do not short-circuit. */
final class BitsAndShifts {
    @Async
    static Future<String> run(Trace trace) {
        int a = trace.pause(0b1100).await() & 0b1010 | trace.pause(1).await() ^ 3;
        long b = 1L << trace.pause(40).await();
        int c = trace.pause(-16).await() >> 2;
        int d = trace.pause(-16).await() >>> trace.pause(28).await();
        int e = 1 << trace.pause(33L).await();
        boolean f = trace.pause(false).await() & trace.pause(true).await();
        boolean g = trace.see(true) | trace.pause(false).await();
        boolean h = trace.pause(true).await() ^ trace.see(true);
        long i = ~trace.pause(5L).await();
        byte j = (byte) (trace.pause(0x1ff).await() & 0xf0);
        return Future.ready(a + " " + b + " " + c + " " + d + " " + e + " " + f + g + h + i + j);
    }
}
