package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Supplier;

/** The variable of a clause is assigned, captured, and alive across an await. */
final class CatchVariable {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        try {
            trace.fail(new IllegalStateException("first")).await();
        } catch (IllegalStateException e) {
            Supplier<String> message = e::getMessage;
            trace.pause("gap").await();
            text += message.get() + e.getMessage();
        }
        try {
            trace.fail(new IllegalStateException("second")).await();
        } catch (IllegalStateException e) {
            text += e.getMessage();
            e = new IllegalStateException(trace.pause("assigned").await());
            trace.pause("gap").await();
            text += e.getMessage();
        }
        return Future.ready(text);
    }
}
