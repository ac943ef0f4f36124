package equivalence.conditions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.Map;

/** Conditions that are Booleans: unboxed at their turn, null where none is. */
final class BoxedBooleans {
    private static Boolean stored;

    @Async
    static Future<String> and(Trace trace, Boolean left, Boolean right) {
        try {
            return Future.ready(
                    "" + (trace.pause(left).await() && trace.pause(right).await()));
        } catch (NullPointerException e) {
            return Future.ready("null");
        }
    }

    @Async
    static Future<String> not(Trace trace, Boolean value) {
        try {
            if (!trace.pause(value).await()) {
                return Future.ready("not");
            }
            return Future.ready(trace.pause(value).await() ? "is" : "no");
        } catch (NullPointerException e) {
            return Future.ready("null");
        }
    }

    @Async
    static Future<String> eager(Trace trace, Boolean left, Boolean right) {
        try {
            stored = left | trace.pause(right).await();
            stored ^= trace.pause(left).await();
            stored &= !stored;
            return Future.ready("" + stored);
        } catch (NullPointerException e) {
            return Future.ready("null");
        }
    }

    @Async
    static Future<Boolean> chosen(Trace trace, boolean flag, Boolean value) {
        return Future.ready(flag ? trace.pause(value).await() : Boolean.FALSE);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (Boolean left : new Boolean[] {true, false, null}) {
            text += not(trace, left).await();
            for (Boolean right : new Boolean[] {true, false, null}) {
                text += and(trace, left, right).await()
                        + eager(trace, left, right).await();
            }
        }
        text += chosen(trace, true, null).await();
        Map<String, Boolean> map = Map.of("a", true);
        List<Boolean> list = List.of(false);
        if (map.get(trace.pause("a").await()) && !list.get(trace.pause(0).await())) {
            text += "map";
        }
        try {
            while (map.get(trace.pause("b").await())) {
                text += "never";
            }
        } catch (NullPointerException e) {
            trace.log("no such key");
        }
        return Future.ready(text);
    }
}
