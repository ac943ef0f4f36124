package equivalence.conversions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Constants that are narrowed, used as labels, and concatenated keep what they are. */
final class Constants {
    static final int SIZE = 100;
    static final char LETTER = 'x';

    @Async
    static Future<String> run(Trace trace) {
        final int n = 5;
        final byte small = 7;
        final char letter = 'a';
        final String word = "word";
        final long big = 1L << 40;
        final float f = 1.5f;
        final double nan = 0.0 / 0.0;
        final boolean yes = true;
        byte b = n;
        short s = small;
        Byte boxed = n;
        Character c = n + 92;
        char fromInt = SIZE;
        trace.pause("x").await();
        b += trace.pause(n).await();
        b = yes ? n : b;
        String text = word + letter + n;
        String text2 = word;
        switch (trace.see(b)) {
            case n:
                text += "five";
                break;
            case SIZE:
                text += "size";
                break;
            default:
                text += "other";
        }
        switch (trace.see("word" + trace.see(5))) {
            case word + n -> text += "word5";
            default -> text += "no";
        }
        boolean same = (word + n) == ("word" + n);
        Object o = letter;
        Object p = small;
        Object q = trace.pause(yes).await() ? n : big;
        Object r = trace.pause(yes).await() ? letter : 0;
        Object t = trace.pause(!yes).await() ? null : letter;
        byte chosen = trace.pause(yes).await() ? (byte) 1 : small;
        char shifted = (char) (LETTER + trace.pause(1).await());
        trace.log(b, s, boxed, c, fromInt, text2, same, o.getClass(), p.getClass(), q.getClass(), r.getClass());
        trace.log(t.getClass(), chosen, shifted, big, f, nan, overload(letter), overload(small), overload(n));
        return Future.ready(text + overload(trace.pause('c').await()) + overload(trace.pause(n).await()));
    }

    static String overload(int i) {
        return "int";
    }

    static String overload(char c) {
        return "char";
    }

    static String overload(byte b) {
        return "byte";
    }

    static String overload(Object o) {
        return "Object";
    }
}
