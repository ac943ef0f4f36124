package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** long and double beside narrow types: parameters, locals, results and fields that many awaits use in turn. */
final class WideSlots {
    private static long mix(int a, long b, boolean c, double d, char e, float f, short g, byte h) {
        return a + b + (c ? 1 : 0) + (long) d + e + (long) f + g + h;
    }

    @Async
    static Future<Long> all(Trace trace, long first, int second, double third, byte fourth, long... rest) {
        long sum = first + trace.pause(second).await();
        {
            double half = third / 2;
            sum += (long) (half * trace.pause(4.0).await());
            int whole = (int) half;
            sum += trace.pause(whole).await();
        }
        {
            long big = Long.MAX_VALUE;
            float small = 1.5f;
            sum ^= trace.pause(big).await() - big;
            sum += (long) (small * trace.pause(2f).await());
        }
        short s = (short) sum;
        s += trace.pause(1L).await();
        for (long each : rest) {
            double d = each;
            boolean odd = (each & 1) == 1;
            sum += mix(
                    trace.pause(1).await(),
                    each,
                    odd,
                    d,
                    trace.pause('a').await(),
                    2f,
                    s,
                    trace.pause(fourth).await());
            d += trace.pause(each).await();
            sum += Double.doubleToLongBits(d) >>> 60;
        }
        return Future.ready(sum + Double.compare(third, -0.0));
    }

    @Async
    static Future<Double> halves(Trace trace, double value, int depth) {
        return depth == 0
                ? Future.ready(value)
                : Future.ready(halves(trace, value / 2, depth - 1).await()
                        + trace.pause(value).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(all(trace, 1L << 40, 7, 9.75, (byte) -3, 1, 2L, Integer.MAX_VALUE + 1L)
                        .await() + " " + halves(trace, 1e300, 4).await()
                + all(trace, 1, 2, 3, (byte) 4).await());
    }
}
