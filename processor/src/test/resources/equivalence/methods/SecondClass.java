package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Classes beside the program's, in the same file, with the same method names. */
final class SecondClass {
    @Async
    static Future<String> work(Trace trace) {
        return trace.pause("second");
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(work(trace).await() + SecondClassHelper.work(trace).await() + new SecondClassOther().work(trace).await());
    }
}

final class SecondClassHelper {
    private SecondClassHelper() {}

    @Async
    static Future<String> work(Trace trace) {
        return Future.ready("helper" + trace.pause(1).await());
    }
}

class SecondClassOther {
    @Async
    Future<String> work(Trace trace) {
        return Future.ready("other" + trace.pause(2).await());
    }
}
