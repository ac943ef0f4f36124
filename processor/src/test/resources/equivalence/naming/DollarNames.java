package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Names with $ and _, of fields, locals, methods and a nested class. */
final class DollarNames {
    static int $ = 1;
    int a$b = 2;

    static final class In$ner {
        @Async
        Future<Integer> $(Trace trace, int _x) {
            int $$ = trace.pause(_x).await();
            return Future.ready($$ + $);
        }
    }

    @Async
    Future<Integer> in$ner(Trace trace) {
        int machine$ = new In$ner().$(trace, a$b).await();
        $ += trace.pause(machine$).await();
        return Future.ready($ + a$b + machine$);
    }

    @Async
    static Future<Integer> run(Trace trace) {
        $ = 1;
        return new DollarNames().in$ner(trace);
    }
}
