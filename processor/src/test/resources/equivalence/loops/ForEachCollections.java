package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** for over lists, sets and entries, with var and final. */
final class ForEachCollections {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3));
        for (int n : numbers) {
            if (trace.pause(n).await() == 2) continue;
            text += n;
        }
        Map<String, List<Integer>> map = new LinkedHashMap<>();
        map.put("a", List.of(1, 2));
        map.put(trace.pause("b").await(), List.of(3));
        for (Map.Entry<String, List<Integer>> entry : map.entrySet()) {
            for (var value : entry.getValue()) {
                text += entry.getKey() + trace.pause(value).await();
            }
        }
        for (var entry : map.entrySet()) {
            text += trace.pause(entry.getValue().size()).await() + entry.getKey();
        }
        for (final String key : trace.pause(map).await().keySet()) text += key + trace.pause(1).await();
        return Future.ready(text);
    }
}
