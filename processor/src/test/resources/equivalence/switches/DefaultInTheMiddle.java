package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** default first, in the middle and sharing its group; falling into it and out of it, with breaks and continues. */
final class DefaultInTheMiddle {
    private static final int TWO = 2;

    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> first(Trace trace, int n) {
        String text = "";
        switch (n) {
            default:
                text += trace.pause("d").await();
            case 1:
                text += trace.pause("1").await();
                break;
            case TWO:
            case TWO + 1:
                text += "23";
        }
        return Future.ready(text);
    }

    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> middle(Trace trace, String s) {
        String text = "";
        outer:
        for (int round = 0; round < 3; round++) {
            switch (trace.pause(s + round).await()) {
                case "a0", "a1":
                    text += "a";
                    if (trace.pause(round).await() == 1) {
                        continue outer;
                    }
                case "b":
                    text += trace.pause("b").await();
                default:
                case "c1":
                    text += trace.pause(round).await();
                    if (round == 2) {
                        break;
                    }
                    continue;
                case "c2":
                    text += "end";
                    break outer;
            }
            text += "after";
        }
        return Future.ready(text);
    }

    @SuppressWarnings("fallthrough")
    @Async
    static Future<Integer> chars(Trace trace, char c) {
        int n = 0;
        switch (c) {
            case 'a':
                n += trace.pause(1).await();
            case '\u0062':
                n += 10;
            case 99:
                n += trace.pause(100).await();
                switch (n) {
                    case 111:
                        return Future.ready(-1);
                    default:
                        n++;
                }
            default:
                n += 1000;
            case Character.MAX_VALUE:
                n *= 2;
        }
        return Future.ready(n);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int i = 0; i < 4; i++) {
            text += first(trace, i).await() + " ";
        }
        for (String s : new String[] {"a", "b", "c", "d"}) {
            text += middle(trace, s).await() + " ";
        }
        for (char c : new char[] {'a', 'b', 'c', 'd', '\uffff'}) {
            text += chars(trace, c).await() + " ";
        }
        return Future.ready(text);
    }
}
