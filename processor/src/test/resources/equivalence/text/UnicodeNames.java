package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Unicode escapes in identifiers, keywords, separators and numbers; names that are not ASCII. */
final class UnicodeNames {
    private int gr\u00f6\u00dfe = 3;
    private static final String \u03c0 = "pi";

    @Async
    \u0046uture<String> größe(Trace tr\u0061ce, int n\u0061me) {
        int \u0061 = trace.pause(gröSse()).await() \u002b name;
        größe += \u0074race.pause(\u0031\u0030).\u0061wait();
        \u0069f (a > 1 \u0026& größe > \uuu0030) \u007b
            String été = "caf\u00e9" + '\u0041' + "\u005c"" + "\\u0041";
            été += trace.pause(été.length()).await();
            r\u0065turn Future.ready(été + a + größe + π);
        }
        return \u0046uture.ready("none")\u003b
    }

    private int gröSse() {
        return gr\u00f6\u00dfe;
    }

    @Async
    static Future<String> run(Trace trace) {
        String $ = trace.pause("dollar").await();
        String _x = trace.pause("under").await();
        int 数 = trace.pause(1).await();
        return Future.ready(new UnicodeNames().gr\u00f6\u00dfe(trace, 数).await() + $ + _x);
    }
}
