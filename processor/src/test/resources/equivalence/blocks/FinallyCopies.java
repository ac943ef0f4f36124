package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** Blocks in a finally block, which the class file holds more than once. */
final class FinallyCopies {
    static int collect(Trace trace, List<Future<String>> into, int how) {
        try {
            into.add(Future.async(() -> Future.ready("try" + trace.pause(how).await())));
            if (how == 0) {
                return 1;
            }
            if (how == 1) {
                throw new IllegalArgumentException("one");
            }
        } catch (IllegalArgumentException e) {
            into.add(Future.async(() -> Future.ready("catch" + trace.pause(e.getMessage()).await())));
        } finally {
            into.add(Future.async(() -> Future.ready("finally" + trace.pause(how + 10).await())));
            try {
                into.add(Future.async(() -> Future.ready("inner" + trace.pause(how + 20).await())));
            } finally {
                into.add(Future.async(() -> Future.ready("innermost" + trace.pause(how + 30).await())));
            }
        }
        into.add(Future.async(() -> Future.ready("after" + trace.pause(how).await())));
        return 2;
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 3; how++) {
            List<Future<String>> blocks = new ArrayList<>();
            text += collect(trace, blocks, how);
            for (Future<String> block : blocks) {
                text += block.await() + ",";
            }
        }
        return Future.ready(text);
    }
}
