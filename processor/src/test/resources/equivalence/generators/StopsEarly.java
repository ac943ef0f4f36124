package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** A consumer that stops early runs the finally blocks of the state that the body is in; catch blocks do not see it. */
final class StopsEarly {
    @Async
    static Stream<Integer> numbers(Trace trace, String name) {
        Emitter<Integer> out = Stream.emitter();
        try {
            for (int i = 0; ; i++) {
                try {
                    out.emit(i).await();
                    trace.log(name, "goes on", i);
                } catch (Throwable never) {
                    trace.log("caught", never);
                } finally {
                    trace.log(name, "leaves", i);
                }
            }
        } finally {
            trace.pause(name + " cleans up").await();
            trace.log(name, "is clean");
        }
    }

    @Async
    static Future<Integer> sum(Trace trace, int most) {
        int sum = 0;
        try (Stream<Integer> numbers = numbers(trace, "sum")) {
            for (Integer number; (number = numbers.next().await()) != null; ) {
                sum += number;
                if (sum > most) {
                    return Future.ready(sum);
                }
                trace.pause(sum).await();
            }
        } finally {
            trace.log("left");
        }
        return Future.ready(-1);
    }

    @Async
    static Future<String> run(Trace trace) {
        int sum = sum(trace, 5).await();
        var first = numbers(trace, "take").take(2).toList().await();
        var third = numbers(trace, "skip").skip(2).findFirst().await();
        var even = numbers(trace, "filter").filter(number -> number % 2 == 0).takeWhile(number -> number < 4).toList().await();
        try {
            numbers(trace, "forEach").forEach(number -> {
                if (number == 2) {
                    throw new IllegalStateException("enough");
                }
            }).await();
        } catch (IllegalStateException e) {
            trace.log("threw", e);
        }
        return Future.ready(sum + " " + first + third + even);
    }
}
