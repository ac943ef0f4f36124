package equivalence.assignments;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Assignments inside of larger expressions. */
final class AssignmentAsValue {
    @Async
    static Future<String> run(Trace trace) {
        int a = 1;
        int b = a + (a = trace.pause(10).await()) + a;
        int c = (a = 3) * trace.pause(a).await() + a;
        int d;
        int e = (d = trace.pause(4).await()) + d++ + ++d;
        a = a++ + trace.pause(a).await();
        int i = 0;
        i = i++ + (i = trace.pause(5).await()) * i--;
        return Future.ready(a + " " + b + " " + c + " " + d + " " + e + " " + i);
    }
}
