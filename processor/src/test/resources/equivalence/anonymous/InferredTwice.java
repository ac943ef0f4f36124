package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Optional;

/** An anonymous class that captures a lambda's parameter, whose type is another anonymous class. */
final class InferredTwice {
    @Async
    static Future<Integer> run(Trace trace) {
        var doubled = Optional.of(new Object() {
                    int first = 3;
                })
                .map(it -> new Object() {
                    int second = it.first + 1;

                    int both() {
                        return it.first * second;
                    }
                });
        trace.pause(1).await();
        return Future.ready(doubled.get().both());
    }
}
