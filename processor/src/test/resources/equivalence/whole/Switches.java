package equivalence.whole;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** switch statements and expressions without an await stay whole, beside awaits. */
final class Switches {
    enum Color {
        RED,
        GREEN
    }

    @SuppressWarnings("fallthrough")
    @Async
    static Future<String> show(Trace trace, int n, Color color, String name) {
        int got = trace.pause(n).await();
        String text = "";
        switch (got) {
            case 0:
                text += "zero";
            case 1:
                text += "one";
                break;
            case 2: {
                int local = got * 2;
                return Future.ready("two" + local);
            }
            default:
                if (got > 5) return Future.failed(new IllegalArgumentException("got " + got));
                text += "many";
        }
        text += switch (color) {
            case RED -> "r";
            case GREEN -> {
                String s = "g";
                yield s + got;
            }
        };
        text += trace.pause(switch (name) { case "a", "b" -> 1; default -> name.length(); }).await();
        switch (color) {
            case RED -> text += "!";
            case GREEN -> {
                return Future.ready(text);
            }
        }
        return trace.pause(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int n = 0; n < 4; n++) {
            text += show(trace, n, n % 2 == 0 ? Color.RED : Color.GREEN, "abc".substring(n < 3 ? n : 0)).await() + ",";
        }
        try {
            show(trace, 6, Color.RED, "").await();
        } catch (IllegalArgumentException e) {
            text += e.getMessage();
        }
        return Future.ready(text);
    }
}
