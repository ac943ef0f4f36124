package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Types that nobody writes: var, diamonds, the arguments of generic calls, conditionals. */
final class Inferred {
    static <T> T pick(boolean first, T a, T b) {
        return first ? a : b;
    }

    @Async
    static Future<String> run(Trace trace) {
        var map = new TreeMap<String, List<Integer>>();
        map.computeIfAbsent(trace.pause("k").await(), key -> new ArrayList<>()).add(trace.pause(1).await());
        var entry = map.entrySet().iterator().next();
        trace.pause("gap").await();
        entry.getValue().add(2);
        var mixed = pick(trace.pause(true).await(), 1, "one");
        var number = pick(false, 1, trace.pause(2.5).await());
        trace.pause("gap").await();
        List<List<? extends Number>> lists = List.of(List.of(1), List.of(2.0));
        for (var list : lists) map.put("l" + list.get(0), new ArrayList<>(List.of(trace.pause(list.size()).await())));
        return Future.ready(map + "" + mixed + number + entry.getKey());
    }
}
