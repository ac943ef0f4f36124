package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Operands of every type that wait for an await to their right. */
final class OperandsOfEachType {
    static String join(byte b, short s, char c, int i, long l, float f, double d, boolean z, Object o, int[] a, Object n, int last) {
        return b + " " + s + c + i + l + f + d + z + o + a.length + n + last;
    }

    static <T> T id(T value) {
        return value;
    }

    @Async
    static Future<String> run(Trace trace) {
        int i = 1;
        String text = join((byte) i++, (short) i++, (char) (96 + i++), i++, i++, i++, i++, i++ > 7, "o" + i, new int[i], null, trace.pause(i).await());
        text += join(
                (byte) trace.pause(1).await().intValue(), id((short) 2), id('c'), trace.pause(i = 4).await(), i, 6, 7.5f, id(i) > 3, id("o"), id(new int[0]), id(null), i += trace.pause(8).await());
        return Future.ready(text + i);
    }
}
