package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Casts of awaited values: narrowing, widening, boxing, references. */
final class Casts {
    @Async
    static Future<String> run(Trace trace) {
        byte a = (byte) (int) trace.pause(300).await();
        int b = (int) (double) trace.pause(3.99).await();
        long c = (long) trace.pause(5).await();
        char d = (char) (trace.pause(65).await() + 1);
        double e = trace.pause(7).await();
        float f = trace.pause(8L).await();
        Number g = trace.pause(9).await();
        Object h = (Object) trace.pause(10).await();
        int i = (Integer) trace.<Object>pause(11).await();
        CharSequence j = (CharSequence) trace.<Object>pause("cs").await();
        int k = (int) trace.<Object>pause(12).await();
        short l = trace.pause((short) 3).await();
        trace.log(a, b, c, d, e, f, g, h, i, j, k, l);
        try {
            String wrong = (String) trace.<Object>pause(1).await();
            trace.log(wrong);
        } catch (ClassCastException wrong) {
            trace.log("wrong", wrong);
        }
        return Future.ready("" + a + b + c + d + e + f);
    }
}
