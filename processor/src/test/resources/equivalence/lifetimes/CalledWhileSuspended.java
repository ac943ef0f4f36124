package equivalence.lifetimes;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/** Lambdas and objects with captured locals that other methods call between the awaits of their method. */
final class CalledWhileSuspended {
    private final Deque<Function<Integer, String>> listeners = new ArrayDeque<>();

    @Async
    Future<String> tell(Trace trace, int n) {
        String text = "";
        for (Function<Integer, String> each : listeners) {
            text += each.apply(trace.pause(n).await());
        }
        return Future.ready(text);
    }

    @Async
    Future<String> register(Trace trace, String name) {
        StringBuilder heard = new StringBuilder(name);
        for (int i = 0; i < 2; i++) {
            int round = i;
            String own = name + round;
            listeners.add(n -> heard.append(own).append(n).toString());
            trace.log(tell(trace, round).await());
        }
        String last = listeners.removeFirst().apply(trace.pause(9).await());
        return Future.ready(last + heard.length());
    }

    @Async
    static Future<String> run(Trace trace) {
        CalledWhileSuspended self = new CalledWhileSuspended();
        String first = self.register(trace, "a").await();
        String second = self.register(trace, "b").await();
        return Future.ready(first + second + self.tell(trace, 5).await());
    }
}
