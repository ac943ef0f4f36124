package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Anonymous classes inside inferred types: of streams, of futures, of a method's type variable, of receivers and arguments. */
final class Inferred {

    private static <T> T first(T value, int number) {
        return value;
    }

    @Async
    private static Future<String> streamed(Trace trace) {
        int by = trace.pause(1).await();
        var pairs = Stream.of(1, 2, 3)
                .map(i -> new Object() {
                    final int number = i + by;
                    final String text = "n" + i;
                })
                .toList();
        StringBuilder text = new StringBuilder();
        for (var pair : pairs) {
            text.append(pair.number + trace.pause(pair.number).await()).append(pair.text);
        }
        var best = pairs.stream().max(Comparator.comparing(pair -> pair.number)).get();
        trace.pause("best").await();
        return Future.ready(text + best.text);
    }

    @Async
    private static <T extends Comparable<T>> Future<T> generic(Trace trace, T left, T right) {
        T given = trace.pause(left).await();
        var larger = Optional.of(right).map(it -> new Object() {
            T value = it.compareTo(given) > 0 ? it : given;
        });
        trace.pause(0).await();
        return Future.ready(larger.get().value);
    }

    @Async
    private static Future<Integer> used(Trace trace) {
        int doubled = new Object() {
                    int twice(int n) {
                        trace.log("twice", n);
                        return 2 * n;
                    }
                }
                .twice(trace.pause(4).await());
        int chosen = first(
                        new Object() {
                            final int a = 7;
                        },
                        trace.pause(5).await())
                .a;
        return Future.ready(doubled + chosen
                + new Object() {
                    int k = 3;
                }.k);
    }

    @Async
    private static Future<Integer> awaited(Trace trace) {
        var box = trace.pause(new Object() {
            int a = 7;

            @Override
            public String toString() {
                return "box";
            }
        }).await();
        box.a += trace.pause(1).await();
        var future = trace.pause(box);
        return Future.ready(future.await().a);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(streamed(trace).await() + " " + generic(trace, "a", "b").await() + " "
                + used(trace).await() + " " + awaited(trace).await());
    }
}
