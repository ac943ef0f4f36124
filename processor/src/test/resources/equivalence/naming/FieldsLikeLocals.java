package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.UnaryOperator;

/** A local hides a field after a use of that field, in a block, in a loop, in a lambda parameter. */
final class FieldsLikeLocals {
    int n = 100;
    String text = "field";

    @Async
    Future<String> all(Trace trace) {
        int before = n + trace.pause(1).await();
        int n = before + this.n;
        {
            String text = this.text + trace.pause("local").await();
            n += text.length();
            this.text = text;
        }
        n += text.length();
        for (int before2 = 0; before2 < 1; before2++) n += trace.pause(before2).await();
        UnaryOperator<String> lambda = text -> text + this.text;
        return Future.ready(lambda.apply(trace.pause("p").await()) + n + this.n);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new FieldsLikeLocals().all(trace);
    }
}
