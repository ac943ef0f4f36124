package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A for-each over a list loop: jumps out of a try in it run the finally block, which awaits. */
final class ForEachListFinally {
    static List<Integer> list(Trace trace, int end) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < end; i++) all.add(trace.see(i));
        return all;
    }

    @Async
    static Future<String> leave(Trace trace, int how) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Integer n : list(trace, 4)) {
            try {
                text.append(trace.pause(n).await());
                if (n == 1 && how == 0) continue;
                if (n == 1 && how == 1) break;
                if (n == 1 && how == 2) return Future.ready(text + "returned");
                if (n == 1 && how == 3) throw new IOException(text.toString());
                if (n == 1 && how == 4) trace.fail(new IOException("awaited")).await();
            } finally {
                text.append(trace.pause("f").await());
                trace.log(text.toString());
            }
        }
        return Future.ready(text + "end");
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int how = 0; how < 6; how++) {
            try {
                text += leave(trace, how).await() + ";";
            } catch (IOException e) {
                text += e.getMessage() + "!";
            }
        }
        return Future.ready(text);
    }
}
