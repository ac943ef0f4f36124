package equivalence.whole;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** Returns deep inside of whole statements, of each kind of value. */
final class EarlyReturns {
    @Async
    static Future<Integer> number(Trace trace, List<Integer> list) {
        int limit = trace.pause(3).await();
        for (int each : list) {
            while (each > 0) {
                if (each == limit) return Future.ready(each);
                if (each == 7) return Future.ready(list.isEmpty() ? null : list.size() > 1 ? list.get(1) : -1);
                each--;
                if (each == 100) return Future.failed(new IllegalStateException("hundred"));
            }
        }
        return trace.pause(0);
    }

    @Async
    static Future<Void> nothing(Trace trace, boolean early) {
        trace.pause(early).await();
        if (early) {
            trace.log("early");
            return Future.done();
        }
        trace.log("late");
        return Future.ready(null);
    }

    @Async
    static Future<Character> letter(Trace trace, String text) {
        trace.pause(text).await();
        for (char c : text.toCharArray()) {
            if (Character.isUpperCase(c)) return Future.ready(c);
        }
        return Future.ready('-');
    }

    @Async
    static Future<String> run(Trace trace) {
        nothing(trace, true).await();
        nothing(trace, false).await();
        String text = "" + number(trace, List.of(2, 5)).await() + number(trace, List.of(9)).await() + number(trace, List.of(1)).await();
        try {
            number(trace, List.of(101)).await();
        } catch (IllegalStateException e) {
            text += e.getMessage();
        }
        return Future.ready(text + letter(trace, "abC").await() + letter(trace, "x").await());
    }
}
