package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** Generators that take elements of others, left early at each depth. */
final class Pipelines {
    @Async
    static Stream<Integer> count(Trace trace) {
        Emitter<Integer> out = Stream.emitter();
        try {
            for (int i = 0; i < 6; i++) {
                out.emit(i).await();
            }
        } finally {
            trace.pause("source cleans up").await();
        }
        return out.end();
    }

    @Async
    static Stream<String> sums(Trace trace, Stream<Integer> source, String name) {
        Emitter<String> out = Stream.emitter();
        int sum = 0;
        try (source) {
            for (Integer i; (i = source.next().await()) != null; ) {
                sum += trace.pause(i).await();
                out.emit(name + sum).await();
            }
        } finally {
            trace.log("sums", name, sum);
        }
        out.emit(name + " end").await();
        return out.end();
    }

    @Async
    static Stream<String> alternate(Trace trace, Stream<String> left, Stream<String> right) {
        Emitter<String> out = Stream.emitter();
        try (left;
                right) {
            while (true) {
                String a = left.next().await();
                String b = right.next().await();
                if (a == null && b == null) {
                    break;
                }
                if (a != null) out.emit(a).await();
                if (b != null) out.emit(b).await();
            }
        } finally {
            trace.log("alternated");
        }
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int most = 0; most < 20; most += 6) {
            try (Stream<String> all = alternate(trace, sums(trace, count(trace), "x"), sums(trace, count(trace).take(2), "y"))) {
                String next;
                for (int i = 0; i < most && (next = all.next().await()) != null; i++) {
                    text += next + " ";
                }
            }
            text += trace.pause("; ").await();
        }
        return Future.ready(text);
    }
}
