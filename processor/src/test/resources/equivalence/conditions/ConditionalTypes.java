package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The type of ?: with mixed operands: numeric promotion, boxing, lambdas, null. */
final class ConditionalTypes {
    @Async
    static Future<String> run(Trace trace) {
        Object a = trace.pause(true).await() ? 1 : 2.0;
        Object b = trace.see(true) ? trace.pause(1).await() : Double.valueOf(trace.pause(2.0).await());
        Object c = trace.see(true) ? (Object) trace.pause(1).await() : trace.pause(2.0).await();
        Object d = trace.see(false) ? trace.pause(1).await() : "s";
        Object e = trace.see(true) ? null : trace.pause(0).await();
        Integer f = trace.see(false) ? Integer.valueOf(1) : trace.<Integer>pause(null).await();
        char g = trace.see(true) ? 'x' : 0;
        Object h = trace.pause(true).await() ? 'x' : 0;
        java.util.function.Supplier<String> i = trace.pause(true).await() ? () -> "lambda" : () -> "other";
        return Future.ready("" + a + b + c + d + e + f + g + h + i.get());
    }
}
