package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;

/** An anonymous class with fields that its methods change, alive across awaits, and an initialiser. */
final class AnonymousState {
    interface Counter {
        int next();

        default int twice() {
            return next() + next();
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        int start = trace.pause(5).await();
        Counter counter = new Counter() {
            private int at = start;
            private final int[] seen = new int[4];
            private int calls;

            {
                at += 100;
            }

            @Override
            public int next() {
                seen[calls++ % 4] = at;
                return at++;
            }

            @Override
            public String toString() {
                return Arrays.toString(seen) + at;
            }
        };
        int sum = counter.next() + trace.pause(1).await() + counter.twice();
        trace.pause("gap").await();
        return Future.ready(sum + counter.toString() + counter.next());
    }
}
