package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** Consumers that are cancelled while the generator awaits, or while they do something else. */
final class CancelledConsumers {
    @Async
    static Stream<Integer> slow(Trace trace, String name) {
        Emitter<Integer> out = Stream.emitter();
        try {
            for (int i = 0; i < 3; i++) {
                int value = trace.pause(i).await();
                try {
                    out.emit(value).await();
                } finally {
                    trace.log(name, "emitted", i);
                }
            }
        } finally {
            trace.pause(name + " cleans up").await();
        }
        return out.end();
    }

    @Async
    static Future<Integer> sum(Trace trace) {
        int sum = 0;
        try (Stream<Integer> numbers = slow(trace, "next")) {
            try {
                for (Integer i; (i = numbers.next().await()) != null; ) sum += i;
            } finally {
                trace.pause("inner").await();
                Integer late = numbers.next().await();
                trace.log("late", late);
            }
        } finally {
            trace.log("sum", sum);
        }
        return Future.ready(sum);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = sum(trace).await() + "";
        text += slow(trace, "list").toList().await();
        slow(trace, "forEachAsync").forEachAsync(i -> body(trace, i)).await();
        text += slow(trace, "outer").flatMap(i -> slow(trace, "inner " + i).take(2)).take(3).toList().await();
        try (Stream<Integer> numbers = slow(trace, "idle")) {
            text += numbers.next().await();
            try {
                trace.pause("consumer").await();
            } finally {
                trace.log("consumer leaves");
            }
        }
        return Future.ready(text);
    }

    @Async
    private static Future<Void> body(Trace trace, int i) {
        try {
            out(trace, i);
        } finally {
            trace.log("body", i);
        }
        return Future.done();
    }

    private static void out(Trace trace, int i) {
        trace.log("element", i);
    }
}
