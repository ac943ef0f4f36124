package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** Blocks that javac removes because nothing can reach them, among others. */
final class DeadBranches {
    static final boolean DEBUG = false;

    static List<Future<Integer>> all(Trace trace) {
        List<Future<Integer>> blocks = new ArrayList<>();
        if (false) {
            blocks.add(Future.async(() -> Future.ready(trace.pause(1).await() + 10)));
        }
        blocks.add(Future.async(() -> Future.ready(trace.pause(2).await() + 20)));
        if (DEBUG) {
            blocks.add(Future.async(() -> {
                trace.pause(3).await();
                return Future.async(() -> trace.pause(4));
            }));
        } else {
            blocks.add(Future.async(() -> Future.ready(trace.pause(5).await() + 50)));
        }
        boolean never = DEBUG && blocks.add(Future.async(() -> Future.ready(trace.pause(6).await() + 60)));
        blocks.add(DEBUG ? Future.async(() -> trace.pause(7)) : Future.async(() -> Future.ready(trace.pause(8).await() + 80)));
        for (; DEBUG && trace != null; ) {
            blocks.add(Future.async(() -> trace.pause(9)));
        }
        blocks.add(Future.async(() -> Future.ready(trace.pause(10).await() + 100)));
        return blocks;
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (Future<Integer> block : all(trace)) {
            text += block.await() + ",";
        }
        return Future.ready(text);
    }
}
