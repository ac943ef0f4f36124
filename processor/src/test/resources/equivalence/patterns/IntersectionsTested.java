import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** instanceof of values whose type is an intersection. */
class IntersectionsTested {

    @Async
    static Future<String> run(Trace trace) {
        for (int i = 0; i < 2; i++) {
            var mixed = i == 0 ? "word" : (Integer) 500;
            trace.log(trace.pause(i).await(), mixed instanceof String, (mixed) instanceof Integer n && n > 4);
            trace.log((trace.pause(true).await() ? mixed : null) instanceof Integer);
            trace.log(trace.pause(mixed).await() instanceof String);
            if (!(trace.pause(mixed).await() instanceof Integer number) || trace.pause(false).await()) {
                trace.log("not a number", mixed);
                continue;
            }
            trace.log(number, mixed.hashCode() == number);
            Object same = mixed instanceof Integer whole ? trace.pause(whole).await() : mixed;
            trace.log(same);
        }
        return Future.ready("done");
    }
}
