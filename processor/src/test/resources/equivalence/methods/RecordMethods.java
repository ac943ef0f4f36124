package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Async methods of a record: components, a compact constructor, a static factory, nested patterns of use. */
final class RecordMethods {
    record Range(int from, int to) {
        Range {
            if (from > to) throw new IllegalArgumentException(from + ">" + to);
        }

        @Async
        Future<Integer> sum(Trace trace) {
            int sum = 0;
            for (int i = from; i < to; i++) sum += trace.pause(i).await();
            return Future.ready(sum);
        }

        @Async
        Future<Range> shifted(Trace trace, int by) {
            return Future.ready(new Range(from + trace.pause(by).await(), to() + trace.pause(by).await()));
        }

        @Async
        static Future<Range> of(Trace trace, int a, int b) {
            return Future.ready(new Range(trace.pause(a).await(), b));
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Range range = Range.of(trace, 1, 4).await();
        String text = range + "" + range.sum(trace).await() + range.shifted(trace, 10).await();
        try {
            text += Range.of(trace, 2, 1).await();
        } catch (IllegalArgumentException e) {
            text += e.getMessage();
        }
        return Future.ready(text);
    }
}
