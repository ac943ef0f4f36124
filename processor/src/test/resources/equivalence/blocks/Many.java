package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** A hundred blocks that are created before the first is awaited. */
final class Many {
    static Future<Integer> number(Trace trace, int i) {
        return Future.async(() -> Future.ready(i % 10 == 0 ? trace.pause(i).await() : i));
    }

    @Async
    static Future<Integer> run(Trace trace) {
        List<Future<Integer>> blocks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            blocks.add(number(trace, i));
        }
        int sum = 0;
        for (Future<Integer> block : blocks) {
            sum += block.await();
        }
        return Future.ready(sum);
    }
}
