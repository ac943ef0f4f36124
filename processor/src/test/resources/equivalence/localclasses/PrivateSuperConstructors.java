package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Local classes whose constructors call private ones of a class of the user's. */
final class PrivateSuperConstructors {
    private static class Secret {
        final int count;

        private Secret(int... all) {
            count = all.length;
        }
    }

    @Async
    static Future<Integer> run(Trace trace) {
        int n = trace.pause(3).await();
        class Local extends Secret {
            Local() {
                super(1, 2);
            }

            int all() {
                return count + n;
            }
        }
        Local local = new Local();
        trace.pause(4).await();
        return Future.ready(local.all());
    }
}
