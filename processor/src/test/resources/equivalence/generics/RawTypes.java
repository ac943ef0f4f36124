package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Raw types across awaits: calls, loops, casts. */
@SuppressWarnings({"rawtypes", "unchecked"})
final class RawTypes {
    @Async
    static Future<String> run(Trace trace) {
        List raw = new ArrayList();
        raw.add(trace.pause("a").await());
        raw.add(trace.pause(1).await());
        String text = "";
        for (Object each : raw) text += trace.pause(each).await();
        Map map = trace.pause(new TreeMap()).await();
        map.put("k", raw.get(trace.pause(0).await()));
        String value = (String) map.get("k");
        List<String> unchecked = raw;
        trace.pause("gap").await();
        try {
            String second = unchecked.get(1);
            text += second;
        } catch (ClassCastException e) {
            text += "cast" + trace.pause(unchecked.size()).await();
        }
        return Future.ready(text + value);
    }
}
