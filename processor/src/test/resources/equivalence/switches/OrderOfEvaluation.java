package equivalence.switches;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** The selector is evaluated once, first, left to right. */
final class OrderOfEvaluation {
    @Async
    static Future<String> run(Trace trace) {
        int[] counts = {0, 0, 0};
        int i = 0;
        switch (trace.see(i++) + trace.pause(i++).await() + counts[i]++) {
            case 1 -> trace.log("one", trace.pause(i).await());
            default -> trace.log("other", i);
        }
        switch (trace.pause("a").await() + trace.see("b") + trace.pause("c").await()) {
            case "abc":
                i += trace.pause(1).await();
                break;
            default:
                i = -1;
        }
        return Future.ready(i + "" + counts[2]);
    }
}
