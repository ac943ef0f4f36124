package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Switches in catch and finally blocks, over what was caught. */
final class InHandlers {
    @Async
    static Future<String> one(Trace trace, String how) {
        String text = "";
        try {
            text += trace.pause(how).await();
            switch (how) {
                case "io" -> throw new java.io.IOException("io");
                case "state" -> trace.fail(new IllegalStateException("state")).await();
                default -> text += "fine";
            }
        } catch (java.io.IOException | IllegalStateException e) {
            switch (e.getMessage()) {
                case "io":
                    text += trace.pause("caught").await();
                    break;
                case "state":
                    return Future.ready(trace.pause("returned").await() + e.getMessage());
            }
        } finally {
            switch (text.length()) {
                case 0, 1 -> trace.log("short");
                default -> trace.log("long", trace.pause(text.length()).await());
            }
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(
                one(trace, "io").await() + one(trace, "state").await() + one(trace, "").await());
    }
}
