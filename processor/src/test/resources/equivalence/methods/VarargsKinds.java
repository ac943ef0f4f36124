package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;
import java.util.List;

/** Async varargs methods: none, one, many, an array, null, primitives and generics. */
final class VarargsKinds {
    @Async
    static Future<Integer> count(Trace trace, Object... all) {
        trace.pause("gap").await();
        return Future.ready(all == null ? -1 : all.length);
    }

    @Async
    static Future<Integer> sum(Trace trace, int first, int... rest) {
        int sum = trace.pause(first).await();
        for (int each : rest) sum += trace.pause(each).await();
        rest = new int[] {sum};
        trace.pause("gap").await();
        return Future.ready(rest[0]);
    }

    @Async
    @SafeVarargs
    static <T> Future<List<T>> list(Trace trace, T... all) {
        trace.pause("gap").await();
        return Future.ready(Arrays.asList(all[0], all[1]));
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready("" + count(trace).await() + count(trace, 1).await() + count(trace, 1, trace.pause(2).await()).await()
                + count(trace, (Object[]) null).await() + count(trace, (Object) null).await() + count(trace, new Object[] {1, 2, 3}).await()
                + sum(trace, 1).await() + sum(trace, 1, 2, 3).await() + sum(trace, trace.pause(1).await(), new int[] {5}).await()
                + list(trace, "a", trace.pause("b").await()).await());
    }
}
