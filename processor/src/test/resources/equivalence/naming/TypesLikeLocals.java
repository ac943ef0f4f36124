package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Locals with the names of types that the machine uses too. */
final class TypesLikeLocals {
    @Async
    static Future<String> run(Trace trace) {
        int Object = 1, Throwable = 2, Context = 3, Machine = 4;
        String Future = "f";
        Object += trace.pause(Throwable).await();
        Throwable += Object + trace.pause(Context).await();
        try {
            Machine /= trace.pause(0).await();
        } catch (ArithmeticException String) {
            Future += trace.pause(String.getMessage().length()).await();
        } finally {
            Context += trace.pause(Machine).await();
        }
        return trace.pause(Future + Object + Throwable + Context + Machine);
    }
}
