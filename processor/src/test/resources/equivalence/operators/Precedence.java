package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Operators of all levels without parentheses, awaits as each operand. */
final class Precedence {
    @Async
    static Future<Boolean> run(Trace trace) {
        boolean first = trace.pause(1).await() + trace.pause(2).await() << 1 < trace.pause(7).await()
                && trace.pause(5).await() % 3 == 2
                || !trace.pause(true).await() & trace.pause(false).await();
        int second = trace.pause(6).await() | trace.pause(5).await() ^ trace.pause(3).await() & ~trace.pause(1).await();
        int third = trace.pause(true).await() ? trace.pause(false).await() ? 1 : trace.pause(2).await() : 3;
        int fourth = - -trace.pause(4).await() - -+-trace.pause(5).await();
        trace.log(first, second, third, fourth);
        return Future.ready(first == second > third);
    }
}
