package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Parameters and locals with the name of the method, the class, and methods they call. */
final class ParametersLikeMethods {
    static int twice(int twice) {
        return 2 * twice;
    }

    @Async
    static Future<Integer> ParametersLikeMethods(Trace trace, int ParametersLikeMethods) {
        return trace.pause(ParametersLikeMethods);
    }

    @Async
    static Future<Integer> walk(Trace trace, int walk) {
        if (walk == 0) return Future.ready(0);
        int twice = twice(trace.pause(walk).await());
        int ParametersLikeMethods = ParametersLikeMethods(trace, twice).await();
        return Future.ready(walk(trace, walk - 1).await() + twice + ParametersLikeMethods + twice(walk));
    }

    @Async
    static Future<Integer> run(Trace trace) {
        return walk(trace, 2);
    }
}
