package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Only the selector awaits; the cases stay whole, and return, break, continue and fall through. */
final class SelectorOnly {
    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> run(Trace trace) {
        StringBuilder text = new StringBuilder();
        outer:
        for (int i = 0; ; i++) {
            switch (trace.pause(i).await() * 2) {
                case 0:
                    String first = "zero";
                    text.append(first);
                case 2:
                    first = "two";
                    text.append(first);
                    break;
                case 4:
                    continue outer;
                case 6: {
                    int i2 = 5;
                    text.append(i2);
                    break;
                }
                case 8:
                    break outer;
                default:
                    return Future.ready("never");
            }
            switch (trace.pause("k" + i).await()) {
                case "k0" -> text.append("first");
                case "k1" -> { text.append("second"); }
                default -> {
                    if (i > 100) return Future.ready("never");
                }
            }
            text.append(";");
        }
        switch (trace.pause(text).await().length()) {
            default:
                return Future.ready(text.toString());
        }
    }
}
