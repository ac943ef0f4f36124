package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Names, strings and characters with unicode escapes, also beside awaits. */
final class UnicodeEscapes {
    static int \u0061bc = 4;

    @Async
    static Future<String> run(Trace trace) {
        int caf\u00e9 = trace.pause(abc).await();
        String text = "\u0022.length() + \u0022" + trace.pause('\u0041').await() + "\\u0041";
        char quote = '\u005c'';
        café += \u0031 + trace.pause(1).await();
        return Future.ready(text + quote + café + "\t" + trace.pause("\0\7").await().length());
    }
}
