import dev.stator.Async;
import dev.stator.AsyncCloseable;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Jumps inside finally blocks: what they leave inside the block cleans up as ever, and its failure is caught there. */
class ReturnsInCleanup {

    private static final class Door implements AsyncCloseable {
        private final Trace trace;

        Door(Trace trace) {
            this.trace = trace;
        }

        @Override
        @Async
        public Future<Void> closeAsync() {
            trace.log("close", trace.pause("door").await());
            throw new IllegalStateException("stuck");
        }
    }

    @Async
    @SuppressWarnings("finally")
    static Future<String> returns(Trace trace) {
        try {
            trace.log(trace.pause("work").await());
        } finally {
            try (Door door = new Door(trace)) {
                trace.log("through", door != null);
                return Future.ready("left");
            } catch (IllegalStateException failure) {
                trace.log("caught", failure, trace.pause("caught").await());
            }
        }
        return Future.ready("stayed");
    }

    @Async
    @SuppressWarnings("finally")
    static Future<String> breaks(Trace trace) {
        while (true) {
            try {
                trace.log(trace.pause("round").await());
            } finally {
                try {
                    try {
                        break;
                    } finally {
                        trace.log("inner", trace.pause(1).await());
                        trace.fail(new ArithmeticException("inner")).await();
                    }
                } catch (ArithmeticException failure) {
                    trace.log("caught", failure);
                }
                trace.log("after", trace.pause(2).await());
                break;
            }
        }
        return Future.ready("broke");
    }

    @Async
    static Future<String> run(Trace trace) {
        trace.log(returns(trace).await());
        return Future.ready(breaks(trace).await());
    }
}
