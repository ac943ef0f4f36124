package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A null selector fails after it was evaluated, before any case. */
final class NullSelector {
    enum Mood { CALM, LOUD }

    @Async
    static Future<String> strings(Trace trace, String s) {
        switch (trace.see(s)) {
            case "a" -> trace.pause("a").await();
            default -> trace.log("default");
        }
        return Future.ready(s);
    }

    @Async
    static Future<String> moods(Trace trace, Mood mood) {
        switch (trace.pause(mood).await()) {
            case CALM -> trace.pause("a").await();
            default -> trace.log("default");
        }
        return Future.ready("m");
    }

    @Async
    static Future<Integer> boxes(Trace trace, Integer box) {
        return Future.ready(switch (trace.see(box)) {
            case 1 -> trace.pause(1).await();
            default -> 2;
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            strings(trace, null).await();
        } catch (NullPointerException e) {
            trace.log("string");
        }
        try {
            moods(trace, null).await();
        } catch (NullPointerException e) {
            trace.log("mood");
        }
        try {
            boxes(trace, null).await();
        } catch (NullPointerException e) {
            trace.log("box");
        }
        return Future.ready(strings(trace, "a").await() + moods(trace, Mood.LOUD).await() + boxes(trace, 1).await());
    }
}
