package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** A class is initialised at its first use, which an await may come before. */
final class ClassInitialisation {
    static final List<String> ORDER = new ArrayList<>();

    static final class First {
        static int value = log("first", 1);
    }

    static final class Second {
        static final int CONSTANT = 2;
        static int value = log("second", 2);

        static int plus(int n) {
            return n + value;
        }
    }

    static int log(String name, int value) {
        ORDER.add(name);
        return value;
    }

    @Async
    static Future<Integer> run(Trace trace) {
        ORDER.add("start");
        int sum = Second.CONSTANT + trace.pause(1).await();
        ORDER.add("awaited");
        sum += Second.plus(trace.pause(1).await());
        sum += trace.pause(3).await() + First.value;
        return Future.ready(sum);
    }
}
