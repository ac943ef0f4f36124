package equivalence.access;

import static java.lang.Integer.MAX_VALUE;
import static java.lang.Math.PI;
import static java.lang.Math.max;
import static java.util.Arrays.asList;
import static java.util.Map.entry;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.Map;

/** Members that are imported statically, some declared in a superclass that is not public. */
final class StaticImports {
    @Async
    static Future<String> run(Trace trace) {
        int larger = max(trace.pause(3).await(), 4);
        Map.Entry<String, Integer> entry = entry("k", trace.pause(larger).await());
        List<String> list = asList(trace.pause("a").await(), "b");
        String unit = SECONDS.toString() + trace.pause(MAX_VALUE).await();
        return Future.ready(larger + entry.getKey() + list + unit + comparing(trace) + PI);
    }

    private static int comparing(Trace trace) {
        trace.log("comparing");
        return 1;
    }
}
