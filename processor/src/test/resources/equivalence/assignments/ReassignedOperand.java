package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Operands that are read before an await keep the value that they had. */
final class ReassignedOperand {
    int field = 1;

    @Async
    Future<Integer> change(Trace trace, int to) {
        field = to;
        return trace.pause(to);
    }

    @Async
    Future<String> all(Trace trace) {
        int local = 1;
        int sum = local + field + (local = change(trace, 20).await()) + local + field;
        String text = field + "," + change(trace, 30).await() + "," + field;
        int difference = field - change(trace, 40).await() - field--;
        return Future.ready(sum + " " + text + " " + difference + " " + field);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new ReassignedOperand().all(trace);
    }
}
