package equivalence.naming;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Identifiers beyond ASCII, dollar signs, unicode escapes, and text with every kind of character. */
final class Unicode {
    int größe = 1;
    int $dollar$ = 2;

    @Async
    Future<String> naïve_été(Trace trace, int $1, String ключ) {
        int 変数 = trace.pause($1).await();
        größe += 変数;
        $dollar$ <<= trace.pause(1).await();
        String \u0061bc = "\u0041" + trace.pause(ключ).await();
        char c = '\u00e9';
        int _x = trace.pause(5).await(), $ = _x;
        return Future.ready(abc + größe + $dollar$ + 変数 + c + $ + "𝒳 \u2028 \u0085".length() + trace.pause("𝒳").await());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new Unicode().naïve_été(trace, 3, "ключ");
    }
}
