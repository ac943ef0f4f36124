package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** while (true), for (;;) and do while (true): what follows is reached by break alone. */
final class Endless {
    @Async
    static Future<Integer> first(Trace trace) {
        int i = 0;
        while (true) {
            if (trace.pause(i++).await() == 2) return Future.ready(i);
        }
    }

    @Async
    static Future<Integer> second(Trace trace) {
        int i = 0;
        for (; ; i++) {
            if (i == 3) break;
            trace.pause(i).await();
        }
        do {
            i += 10;
            if (i > trace.pause(40).await()) return trace.pause(i);
        } while (true);
    }

    @Async
    static Future<Integer> third(Trace trace) {
        for (int i = 3; ; i--) trace.log(12 / trace.pause(i).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        try {
            return Future.ready(first(trace).await() + " " + second(trace).await() + third(trace).await());
        } catch (ArithmeticException e) {
            return Future.ready("divided");
        }
    }
}
