package equivalence.assertions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Assertions are off, as in the blocking program: nothing of an assert runs. */
final class Off {
    @Async
    static Future<String> run(Trace trace) {
        assert trace.see(false) : "off";
        assert trace.pause(false).await() : trace.pause("off").await();
        int n = trace.pause(1).await();
        assert n > 1 && trace.pause(true).await();
        assert n > 1 : trace.see("off");
        Runnable inLambda = () -> {
            assert n > 1;
        };
        inLambda.run();
        return Future.ready("off" + n);
    }
}
