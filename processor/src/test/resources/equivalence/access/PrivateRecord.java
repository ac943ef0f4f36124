package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Private records: components as fields and by their accessors, other constructors, statics, generics. */
final class PrivateRecord {
    private record Pair<A, B extends Comparable<B>>(A left, B right) {
        private static int made = 1;

        Pair {
            made++;
        }

        private Pair(A left) {
            this(left, null);
        }

        public A left() {
            made += 10;
            return left;
        }

        private boolean isBefore(Pair<?, B> other) {
            return right.compareTo(other.right) < 0;
        }

        @Async
        private Future<String> show(Trace trace) {
            String start = left + "|";
            trace.pause(start).await();
            return Future.ready(start + this.right + "|" + left() + "|" + made);
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Pair.made = 1;
        Pair<String, Integer> pair = new Pair<>(trace.pause("l").await(), 3);
        trace.log("fields", pair.left, pair.right, pair.left(), pair.right(), Pair.made);
        Pair<String, Integer> half = new Pair<>(trace.pause("h").await());
        trace.log("half", half, half.equals(new Pair<String, Integer>("h")), Pair.made);
        Pair<Long, Integer> next = new Pair<>(5L, trace.pause(9).await());
        trace.log("before", pair.isBefore(next), next.isBefore(pair), next);
        return Future.ready(pair.show(trace).await() + Pair.made);
    }
}
