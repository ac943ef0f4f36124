package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** Blocks in every place of a loop. */
final class LoopSteps {
    static Future<Integer> last;

    static int use(Future<Integer> future) {
        last = future;
        return 1;
    }

    static List<Future<Integer>> all(Trace trace) {
        List<Future<Integer>> blocks = new ArrayList<>();
        int[] i = {0};
        for (use(Future.async(() -> trace.pause(1)));
                i[0] < 2 && blocks.add(Future.async(() -> Future.ready(trace.pause(2).await() + i[0])));
                i[0] += use(Future.async(() -> Future.ready(trace.pause(3).await() + 30)))) {
            blocks.add(Future.async(() -> Future.ready(trace.pause(4).await() + 40)));
            blocks.add(last);
        }
        blocks.add(last);
        int j = 0;
        while (j++ < 1 && blocks.add(Future.async(() -> Future.ready(trace.pause(5).await() + 50)))) {
            blocks.add(Future.async(() -> Future.ready(trace.pause(6).await() + 60)));
        }
        do {
            blocks.add(Future.async(() -> Future.ready(trace.pause(7).await() + 70)));
        } while (blocks.add(Future.async(() -> Future.ready(trace.pause(8).await() + 80))) && j++ < 3);
        return blocks;
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        Future<Integer> before = null;
        for (Future<Integer> block : all(trace)) {
            if (block != before) {
                text += block.await() + ",";
            }
            before = block;
        }
        return Future.ready(text);
    }
}
