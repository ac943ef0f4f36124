package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Locals, parameters and fields with the names that the machine itself uses. */
final class MachineNames {
    int state = 1;
    int cx = 2;
    Object awaited = "awaited field";
    static int depth = 3;

    @Async
    Future<String> all(Trace trace, int machine, String self) {
        int state = trace.pause(machine).await();
        this.state += state;
        String awaited = trace.pause("a").await() + this.awaited;
        int cx = this.cx + trace.pause(state).await();
        String thrown = "t", exit = "e", result = "r", value = "v", left = "l";
        try {
            int depth = MachineNames.depth + trace.pause(1).await();
            for (int i = 0, label = 0; i < 2; i++, label += 2) {
                thrown += depth + label + trace.pause(i).await();
            }
            if (depth > 0) throw new IllegalStateException("x");
        } catch (IllegalStateException failure) {
            exit += failure.getMessage() + trace.pause("c").await();
        } finally {
            result += trace.pause("f").await();
        }
        int resume = trace.pause(9).await(), suspend = resume, PENDING = suspend, answer = PENDING;
        return Future.ready(state + awaited + cx + thrown + exit + result + value + left + self + this.state + depth + answer);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new MachineNames().all(trace, 5, "self");
    }
}
