package equivalence.fields;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Private members of nested classes, and private constants. */
final class NestedPrivate {
    private static final int LIMIT = 3;
    private static final String NAME = "n";

    static final class Counter {
        private int count;

        private int next() {
            return ++count;
        }

        private Counter() {}
    }

    record Point(int x, int y) {
        private int product() {
            return x * y;
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Counter counter = new Counter();
        String text = "";
        while (counter.next() < LIMIT) {
            text += NAME + trace.pause(counter.count).await();
        }
        counter.count += 10;
        Point point = new Point(trace.pause(2).await(), trace.pause(3).await());
        return Future.ready(text + counter.next() + point.product() + trace.pause(point).await().x());
    }
}
