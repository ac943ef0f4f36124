package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Compound assignments narrow their result: to locals, fields, elements; of bytes, chars, shorts, floats, boxes. */
final class NarrowingCompounds {
    private byte b = 120;
    private static char c = 'x';
    private short[] shorts = {32767, 1};
    private Character boxed = 'a';
    private Byte small = 5;

    @SuppressWarnings("lossy-conversions")
    @Async
    Future<String> all(Trace trace) {
        byte local = 100;
        local += trace.pause(100).await();
        local *= trace.pause(1.5).await();
        local >>>= trace.pause(1).await();
        b += trace.pause(10).await();
        b -= trace.pause(3L).await();
        byte value = this.b <<= trace.pause(1).await();
        c += trace.pause(1).await();
        c ^= trace.pause(3).await();
        shorts[0] += trace.pause(1).await();
        shorts[trace.pause(1).await()] /= trace.pause(0.3f).await();
        int i = 7;
        i /= trace.pause(2.5).await();
        i *= trace.pause(1e10).await();
        long l = 5;
        l += trace.pause(1e30f).await();
        l %= trace.pause(1000).await();
        float f = 1;
        f += trace.pause(1e-10).await();
        f /= trace.pause(3).await();
        boxed = (char) (boxed + trace.pause(1).await());
        boxed++;
        small++;
        int shifted = 1;
        shifted <<= trace.pause(33L).await();
        shifted >>= trace.pause((byte) -31).await();
        boolean flag = true;
        flag &= trace.pause(false).await();
        flag |= trace.pause(i > 0).await();
        String text = local + "," + b + value + c + shorts[0] + shorts[1] + "," + i + "," + l + "," + f + boxed + small
                + shifted + flag;
        local = 'a' + 1;
        final int constant = 12;
        byte fits = constant;
        char letter = constant + 'A';
        fits += constant + trace.pause(1).await();
        return Future.ready(text + local + fits + letter + (fits -= letter) + (letter += 1));
    }

    @Async
    static Future<String> run(Trace trace) {
        c = 'x';
        return new NarrowingCompounds().all(trace);
    }
}
