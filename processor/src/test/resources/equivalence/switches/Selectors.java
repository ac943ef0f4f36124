package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Every type that can be switched over. */
final class Selectors {
    enum Mood { CALM, LOUD }

    static final int ANSWER = 42;

    @Async
    static Future<String> ints(Trace trace, int n) {
        final int local = 7;
        switch (trace.pause(n).await()) {
            case ANSWER: return Future.ready("answer");
            case ANSWER + 1: return Future.ready(trace.pause("next").await());
            case local: return Future.ready("local" + trace.pause(1).await());
            case Integer.MAX_VALUE: return Future.ready("max");
            case -1: return Future.ready("minus");
            default: return Future.ready("other");
        }
    }

    @Async
    static Future<String> small(Trace trace, char c, byte b, short s) {
        StringBuilder text = new StringBuilder();
        switch (c) {
            case 'a' -> text.append(trace.pause("a").await());
            case '\'' -> text.append(trace.pause("quote").await());
            case '\u0062' -> text.append("b").append(trace.pause("!").await());
            default -> text.append("c");
        }
        switch (b) {
            case 1 -> text.append(trace.pause(1).await());
            case -128 -> text.append("min");
            default -> {}
        }
        switch (s) {
            case 300 -> text.append(trace.pause(300).await());
            default -> text.append("short");
        }
        return Future.ready(text.toString());
    }

    @Async
    static Future<String> boxed(Trace trace, Integer i, Character c) {
        String text = "";
        switch (i) {
            case 1 -> text += trace.pause("i").await();
            default -> text += "j";
        }
        switch (trace.pause(c).await()) {
            case 'x' -> text += "x";
            default -> text += trace.pause("y").await();
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> moods(Trace trace, Mood mood) {
        switch (mood) {
            case CALM:
                trace.pause("hm").await();
                return Future.ready("calm");
            case LOUD:
                return Future.ready("loud");
        }
        return Future.ready("none");
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (int n : new int[] {42, 43, 7, Integer.MAX_VALUE, -1, 0}) {
            all += ints(trace, n).await();
        }
        all += small(trace, 'a', (byte) 1, (short) 300).await();
        all += small(trace, '\'', (byte) -128, (short) 0).await();
        all += small(trace, 'b', (byte) 0, (short) 300).await();
        all += boxed(trace, 1, 'x').await() + boxed(trace, 2, 'z').await();
        all += moods(trace, Mood.CALM).await() + moods(trace, Mood.LOUD).await();
        return Future.ready(all);
    }
}
