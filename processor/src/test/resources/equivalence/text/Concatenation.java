package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Text from null, chars, char arrays, numbers and objects, on both sides of awaits. */
final class Concatenation {
    private static final char C = 'c';
    private static final String NONE = null;

    @Override
    public String toString() {
        return "object";
    }

    @Async
    static Future<String> run(Trace trace) {
        char a = 'a';
        char b = trace.pause('b').await();
        String nothing = trace.<String>pause(null).await();
        String text = a + b + "" + a + b + C + (char) (a + trace.pause(2).await()) + (a + 1);
        text = nothing + text + null + NONE + trace.pause((Object) null).await();
        text = text
                + 1
                + 2L
                + 3.0f
                + 4.0
                + true
                + 'x'
                + new Concatenation()
                + trace.pause(5).await()
                + 6;
        text = 1
                + 2
                + text
                + 1
                + 2 * trace.pause(3).await()
                + (1 + trace.pause(2).await());
        text = -0.0
                + text
                + (byte) 300
                + (short) trace.pause(70000).await().intValue()
                + Long.MIN_VALUE
                + 1e10f
                + Double.NaN;
        String self = "s";
        self = self + self + trace.pause(self).await() + (self = "t") + self;
        Object object = trace.pause("o").await();
        String cast = (String) object + object + trace.pause(object).await();
        int[] counts = {1, 2};
        String indexed = "i" + counts[0]++ + counts[trace.pause(0).await()] + counts[0]++ + ++counts[0];
        char[] chars = {'h', 'i'};
        return Future.ready(text
                + self
                + cast
                + indexed
                + String.valueOf(chars)
                + "".equals("" + trace.pause("").await()));
    }
}
