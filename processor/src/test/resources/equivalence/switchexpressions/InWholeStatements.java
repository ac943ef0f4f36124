package equivalence.switchexpressions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Switches that stay whole beside those that do not; names that are used twice. */
final class InWholeStatements {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (int n = 0; n < 3; n++) {
            int q = switch (n) { case 0 -> { int p = 1; yield p; } default -> { int p = 2; yield p * n; } };
            int p = trace.pause(q).await();
            String s = switch (p) { case 0, 1 -> { String r = "r" + p; yield r; } default -> "d"; };
            String r = switch (trace.pause(p).await()) { case 1 -> { String t = s + "t"; yield t; } default -> { int t = 5; yield s + t; } };
            String t = trace.pause(r).await();
            text += s + r + t + switch (n) { case 0: yield "zero"; case 1: { String u = "u"; yield u; } default: yield "more"; };
        }
        return Future.ready(text);
    }
}
