package equivalence.fields;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** Constants of a class and an interface, in expressions with awaits and as case labels. */
final class Constants {
    interface Limits {
        int LOW = 1;
        String NAME = "limits";
        List<String> WORDS = List.of("one", "two");
    }

    static final class Uses implements Limits {
        static final int HIGH = LOW + 9;

        @Async
        Future<String> all(Trace trace, int n) {
            int sum = LOW + trace.pause(HIGH).await() * Limits.LOW;
            String text = NAME + trace.pause(WORDS.get(LOW)).await();
            switch (n) {
                case LOW:
                    text += "low";
                    break;
                case HIGH:
                    text += "high";
                    break;
                default:
                    text += "between";
            }
            byte narrowed = HIGH;
            return Future.ready(text + sum + narrowed);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(new Uses().all(trace, 1).await() + new Uses().all(trace, 10).await() + new Uses().all(trace, 5).await());
    }
}
