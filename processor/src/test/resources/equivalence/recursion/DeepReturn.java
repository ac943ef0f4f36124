package equivalence.recursion;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** return of a call, three thousand deep, of an instance method that is overridden on the way. */
final class DeepReturn {
    static class Even {
        Even other;

        @Async
        Future<Integer> count(Trace trace, int n, int sum) {
            return n == 0 ? trace.pause(sum) : other.count(trace, n - 1, sum + 1);
        }
    }

    static final class Odd extends Even {
        @Override
        @Async
        Future<Integer> count(Trace trace, int n, int sum) {
            return other.count(trace, n - 1, sum + 2);
        }
    }

    @Async
    static Future<Integer> run(Trace trace) {
        Even even = new Even();
        even.other = new Odd();
        even.other.other = even;
        return Future.ready(even.count(trace, 3000, 0).await() + trace.pause(1).await());
    }
}
