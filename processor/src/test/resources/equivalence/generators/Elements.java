package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** Elements from loops, between awaits, taken one by one. */
final class Elements {
    @Async
    static Stream<Integer> evens(Trace trace, int n) {
        Emitter<Integer> out = Stream.emitter();
        for (int i = 0; i < n; i += 2) {
            trace.pause("before " + i).await();
            out.emit(i).await();
            trace.log("after", i);
        }
        return out.end();
    }

    @Async
    static Stream<String> words(Trace trace, String text) {
        Emitter<String> out = Stream.emitter();
        int from = 0;
        do {
            int to = text.indexOf(' ', from);
            to = to < 0 ? text.length() : to;
            out.emit(text.substring(from, to)).await();
            from = to + 1;
        } while (from < text.length());
        trace.pause("end").await();
        return out.end();
    }

    @Async
    static Stream<Long> none(Trace trace) {
        Emitter<Long> out = Stream.emitter();
        trace.log("nothing");
        return out.end();
    }

    @Async
    static Future<String> run(Trace trace) {
        int sum = 0;
        try (Stream<Integer> evens = evens(trace, 7)) {
            Integer even;
            while ((even = evens.next().await()) != null) {
                trace.log("got", even);
                sum += trace.pause(even).await();
            }
            trace.log("again", evens.next().await());
        }
        try (Stream<Long> none = none(trace)) {
            trace.log(none.next().await());
        }
        return Future.ready(sum + String.join(",", words(trace, "a bc d").toList().await()));
    }
}
