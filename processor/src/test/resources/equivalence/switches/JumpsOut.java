package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** No await inside, only jumps to what is taken apart around. */
final class JumpsOut {
    @Async
    static Future<String> run(Trace trace) {
        StringBuilder text = new StringBuilder();
        loop:
        while (true) {
            int n = trace.pause(text.length()).await();
            switch (n) {
                case 0 -> {
                    text.append("a");
                    continue loop;
                }
                case 1 -> text.append("b");
                case 2 -> {
                    text.append("c");
                    break;
                }
                case 3 -> {
                    break loop;
                }
                default -> throw new AssertionError(n);
            }
            text.append("");
        }
        switch (text.toString()) {
            case "abc":
                try {
                    return Future.ready(text.append("!").toString());
                } finally {
                    trace.pause("finally").await();
                }
            default:
                return Future.ready("never");
        }
    }
}
