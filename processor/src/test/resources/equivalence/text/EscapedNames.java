package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.IntUnaryOperator;

/** Names of variables that are spelled with unicode escapes, where the machine writes other names or other types. */
final class EscapedNames {
    private int self = 1;

    private record Verse(int length) {}

    @Async
    Future<Integer> all(Trace trace) {
        int sum = trace.pause(1).await();
        for (int s\u0065lf : new int[] {1, 2}) {
            sum += s\uuu0065lf;
        }
        try {
            int m\u0061chine = sum;
            sum += m\u0061chine;
            throw new IllegalStateException();
        } catch (RuntimeException st\u0061te) {
            sum += st\u0061te.getMessage() == null ? 1 : 2;
        }
        IntUnaryOperator first = depth\u0031 -> depth1 + this.s\u0065lf;
        IntUnaryOperator second = (int c\u0078) -> c\u0078;
        Object thing = sum;
        if (thing instanceof Integer aw\u0061ited) {
            sum += aw\u0061ited;
        }
        int[] first\u0041 = {1};
        int a[] = {1}, b\u0061[] = {2}, s\u0065lf = 3;
        final Verse vers\u0065 = new Verse(trace.pause(4).await());
        v\u0061r other = new EscapedNames();
        other.s\u0065lf += trace.pause(vers\u0065.length()).await();
        return Future.ready(sum + s\u0065lf + first.applyAsInt(1) + second.applyAsInt(3) + a[0] + b\u0061[0] + firstA[0]
                + vers\u0065.length() + other.self);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready("" + new EscapedNames().all(trace).await());
    }
}
