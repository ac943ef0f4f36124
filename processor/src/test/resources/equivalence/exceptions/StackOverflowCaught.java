package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Errors of the machine itself are caught like others. */
final class StackOverflowCaught {
    static int endless(int n) {
        return endless(n + 1) + 1;
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        try {
            text += endless(trace.pause(0).await());
        } catch (StackOverflowError e) {
            text += trace.pause("overflow").await();
        }
        try {
            Object[] strings = new String[trace.pause(1).await()];
            strings[0] = trace.pause(1).await();
        } catch (ArrayStoreException e) {
            text += trace.pause("store").await();
        }
        try {
            text += new int[trace.pause(-1).await()].length;
        } catch (NegativeArraySizeException e) {
            text += trace.pause("size").await();
        }
        return Future.ready(text);
    }
}
