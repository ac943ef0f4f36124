package equivalence.evaluation;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Arguments of a constructor around awaits, nested constructors, and one that throws. */
final class ConstructorArguments {
    static final class Pair {
        final Object left;
        final Object right;

        Pair(Trace trace, Object left, Object right) {
            trace.log("new", left, right);
            if (right == null) throw new IllegalArgumentException("right");
            this.left = left;
            this.right = right;
        }

        @Override
        public String toString() {
            return "(" + left + right + ")";
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Pair pair = new Pair(trace, new Pair(trace, trace.pause(1).await(), trace.see(2)), new Pair(trace, trace.see(3), trace.pause(4).await()));
        try {
            trace.log(new Pair(trace, trace.pause(5).await(), trace.pause(null).await()));
        } catch (IllegalArgumentException e) {
            return Future.ready(pair + e.getMessage());
        }
        return Future.ready("not reached");
    }
}
