package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** Generators under operators, joined, nested and chained. */
final class Operators {
    @Async
    static Stream<Integer> count(Trace trace, int from, int to) {
        Emitter<Integer> out = Stream.emitter();
        try {
            for (int i = from; i < to; i++) {
                out.emit(trace.pause(i).await()).await();
            }
        } finally {
            trace.log("counted from", from);
        }
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = count(trace, 0, 5).map(i -> i * i).filter(i -> i % 2 == 0).toList().await() + "";
        text += count(trace, 1, 3).flatMap(i -> count(trace, i * 10, i * 10 + i)).toList().await();
        text += count(trace, 0, 3).zip(Stream.of("x", "y", "z"), (a, b) -> a + ":" + b).toList().await();
        text += count(trace, 0, 2).chain(count(trace, 7, 99)).take(4).toList().await();
        text += count(trace, 0, 5).chunks(2).toList().await();
        text += count(trace, 0, 4).then(i -> Operators.<Integer>later(trace, i)).toList().await();
        text += count(trace, 0, 99).scan(0, Integer::sum).takeWhile(sum -> sum < 9).toList().await();
        text += count(trace, 0, 4).fold("", (all, i) -> all + i).await();
        return Future.ready(text);
    }

    @Async
    private static <T> Future<T> later(Trace trace, T value) {
        return Future.ready(trace.see(value));
    }
}
