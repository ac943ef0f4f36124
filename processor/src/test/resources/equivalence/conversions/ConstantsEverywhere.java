package equivalence.conversions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Compile-time constants: of locals, fields and others' fields, in labels, narrowing, conditions, text that is one object. */
final class ConstantsEverywhere {
    private static final String GREETING = "hel" + "lo";
    private static final byte SMALL = 10 * 2;
    private static final long WIDE = Integer.MAX_VALUE + 1L;
    private final int instance = 3;

    static final class Other {
        static final char LETTER = 'L';
        static final double HALF = 1 / 2.0;
        static final String NOTHING = null;
    }

    @Async
    Future<String> all(Trace trace, int n) {
        final int local = 4;
        final String word = GREETING + local;
        final boolean flag = local > instance && !false;
        byte b = local;
        char c = local + instance;
        trace.pause("gap").await();
        byte again = local * 2;
        short s = flag ? SMALL : 'a';
        String text = "";
        switch ((int) trace.pause(n).await()) {
            case local -> text += "local";
            case instance -> text += "instance";
            case SMALL + 1 -> text += "small";
            case Other.LETTER -> text += "letter";
            case (int) WIDE -> text += "wide";
            default -> text += "default";
        }
        switch (trace.pause(word).await()) {
            case "hello4":
                text += word == "hello4";
                break;
            case GREETING + 5:
                text += "never";
        }
        int[] array = new int[local];
        final int late;
        late = trace.pause(6).await();
        text += (word + late == "hello46") + "" + (GREETING == "hello")
                + (trace.pause(word).await() == "hello" + local);
        Object boxed = flag ? local : Other.HALF;
        return Future.ready(
                text + b + (int) c + again + s + array.length + boxed + Other.NOTHING + (flag ? 'x' : local));
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int n : new int[] {4, 3, 21, 'L', Integer.MIN_VALUE, 0}) {
            text += new ConstantsEverywhere().all(trace, n).await() + " ";
        }
        return Future.ready(text);
    }
}
