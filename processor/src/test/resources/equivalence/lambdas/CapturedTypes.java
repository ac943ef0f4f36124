package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.function.Supplier;

/** Captured locals of each type, including long and double, arrays and type variables. */
final class CapturedTypes {
    @Async
    static <T> Future<String> all(Trace trace, T generic, byte b, char c) {
        long l = trace.pause(1L << 40).await();
        double d = trace.pause(2.5).await();
        float f = trace.pause(1f).await();
        boolean z = trace.pause(true).await();
        short s = trace.pause((short) 3).await();
        int[] array = {trace.pause(4).await()};
        Supplier<String> lambda = () -> "" + generic + b + c + l + d + f + z + s + array[0]++;
        Object anonymous = new Object() {
            @Override
            public String toString() {
                return "" + l + d + generic + array[0];
            }
        };
        trace.pause("gap").await();
        return Future.ready(lambda.get() + anonymous + lambda.get());
    }

    @Async
    static Future<String> run(Trace trace) {
        return all(trace, List.of("g"), (byte) 1, 'c');
    }
}
