package equivalence.returns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Methods without a value: done from everywhere, as a choice, passed on, null of a Void. */
final class DoneOfVoid {
    private final StringBuilder text = new StringBuilder();

    @Async
    Future<Void> work(Trace trace, int n) {
        text.append(n);
        if (n == 0) {
            return Future.done();
        }
        try {
            if (trace.pause(n).await() == 1) {
                return Future.done();
            }
            return n == 2 ? Future.done() : n == 3 ? work(trace, 0) : Future.ready(null);
        } finally {
            text.append(trace.pause("f").await());
        }
    }

    @Async
    static <T> Future<T> nothing(Trace trace) {
        trace.pause("nothing").await();
        return Future.ready(null);
    }

    @Async
    static Future<String> run(Trace trace) {
        DoneOfVoid self = new DoneOfVoid();
        for (int i = 0; i < 5; i++) {
            Void none = self.work(trace, i).await();
            self.text.append(none == null);
        }
        String absent = DoneOfVoid.<String>nothing(trace).await();
        Object value = self.work(trace, 2).await();
        return Future.ready(self.text + absent + value);
    }
}
