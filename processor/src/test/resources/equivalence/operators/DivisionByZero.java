package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A division fails after both operands were evaluated. */
final class DivisionByZero {
    @Async
    static Future<Integer> run(Trace trace) {
        int result = 0;
        try {
            result = trace.see(1) / trace.pause(0).await();
        } catch (ArithmeticException e) {
            trace.log("int", e);
        }
        try {
            result = trace.see(5) / trace.see(0) + trace.pause(1).await();
        } catch (ArithmeticException e) {
            trace.log("before the await", e);
        }
        try {
            trace.log(1L % trace.pause(0L).await());
        } catch (ArithmeticException e) {
            trace.log("long", e);
        }
        trace.log(1.0 / trace.pause(0.0).await());
        return Future.ready(result + trace.see(7) / trace.pause(0).await());
    }
}
