import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Arms that are conditions with awaits, where an Object or a Boolean is wanted. */
class ConditionsAsObjects {

    private static Object held;

    @Async
    static Future<Boolean> ask(Trace trace, boolean answer) {
        return Future.ready(trace.pause(answer).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        for (int i = 0; i < 4; i++) {
            trace.log(
                    "object",
                    switch (i) {
                        case 0 -> ask(trace, true).await() && ask(trace, false).await();
                        case 1 -> ask(trace, true).await() || ask(trace, false).await();
                        case 2 -> !ask(trace, true).await();
                        default -> trace.pause((Object) i).await() instanceof Integer n && n > 2;
                    });
            Boolean box = switch (i) {
                case 0, 1 -> ask(trace, i == 0).await() && ask(trace, true).await();
                default -> null;
            };
            held = i > 1 ? ask(trace, i == 2).await() || trace.pause(false).await() : box;
            trace.log(box, held);
        }
        return Future.ready("done");
    }
}
