package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** do: the body runs first; continue goes to the condition. */
final class DoWhile {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        int i = 0;
        do {
            if (i == 1) {
                i += 2;
                continue;
            }
            text += trace.pause(i).await();
            if (i > 4) break;
            i++;
        } while (trace.pause(i < 6).await());
        do text += "once"; while (trace.pause(false).await());
        do {
            text += trace.pause("again").await();
        } while (text.length() < 30);
        return Future.ready(text);
    }
}
