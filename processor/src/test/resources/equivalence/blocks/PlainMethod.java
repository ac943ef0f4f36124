package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A block in a method that is not async, with parameters, locals and comments. */
final class PlainMethod {
    static Future<String> verse(Trace trace, String name, long times) {
        String prefix = trace.see("prefix ");
        var sum = new int[] {0};
        return Future.async(() -> {
            // the first word
            String first = trace.pause(prefix + name).await();
            for (int i = 0; i < times; i++) {
                sum[0] += trace.pause(i).await();
            }
            return Future.ready(first + sum[0] + trace.see(times));
        });
    }

    @Async
    static Future<String> run(Trace trace) {
        trace.log("called");
        Future<String> verse = verse(trace, "waltz", 3L);
        trace.log("created");
        return verse;
    }
}
