package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Methods of every result type, awaited as primitive, as object and as text. */
final class ResultTypes {
    @Async
    static Future<Integer> i(Trace trace) {
        return Future.ready(trace.pause(1).await() + 1);
    }

    @Async
    static Future<Long> l(Trace trace) {
        return Future.ready(trace.pause(1L).await() + 1);
    }

    @Async
    static Future<Double> d(Trace trace) {
        return Future.ready(trace.pause(1.5).await() * 2);
    }

    @Async
    static Future<Float> f(Trace trace) {
        return Future.ready(trace.pause(1.5f).await() * 2);
    }

    @Async
    static Future<Character> c(Trace trace) {
        return Future.ready((char) (trace.pause('a').await() + 1));
    }

    @Async
    static Future<Short> s(Trace trace) {
        return Future.ready((short) (trace.pause((short) 1).await() + 1));
    }

    @Async
    static Future<Byte> b(Trace trace) {
        return Future.ready((byte) (trace.pause((byte) 1).await() + 1));
    }

    @Async
    static Future<Boolean> z(Trace trace) {
        return Future.ready(!trace.pause(false).await());
    }

    @Async
    static Future<int[]> a(Trace trace) {
        return Future.ready(new int[] {trace.pause(4).await()});
    }

    @Async
    static Future<String> run(Trace trace) {
        int i = i(trace).await();
        long l = l(trace).await();
        double d = d(trace).await();
        float f = f(trace).await();
        char c = c(trace).await();
        short s = s(trace).await();
        byte b = b(trace).await();
        boolean z = z(trace).await();
        Object[] all = {i(trace).await(), l(trace).await(), d(trace).await(), f(trace).await(), c(trace).await()};
        Number n = l(trace).await();
        Comparable<?> p = d(trace).await();
        trace.log(i, l, d, f, c, s, b, z, all, n, p, a(trace).await()[0]);
        double wide = i(trace).await() + l(trace).await() + d(trace).await() + c(trace).await();
        return Future.ready(wide + "" + z(trace).await() + i(trace).await());
    }
}
