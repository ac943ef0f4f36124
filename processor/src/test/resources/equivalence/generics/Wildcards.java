package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Receivers and variables whose types are captured wildcards. */
final class Wildcards {
    static <T> void rotate(List<T> list) {
        list.add(list.remove(0));
    }

    @Async
    static Future<String> show(Trace trace, List<?> list, Map<String, ? extends List<? extends Number>> map) {
        var first = list.get(trace.pause(0).await());
        rotate(list);
        Object second = list.get(0);
        String text = first + "," + second;
        for (var entry : map.entrySet()) {
            var numbers = entry.getValue();
            for (var number : numbers) {
                text += entry.getKey() + trace.pause(number).await().intValue();
            }
            text += numbers.get(trace.pause(0).await()).doubleValue();
        }
        Class<? extends List<?>> type = trace.<Class<? extends List<?>>>pause(null).await();
        Future<? extends List<?>> future = trace.pause(list);
        return Future.ready(text + future.await().size() + type);
    }

    @Async
    static Future<Integer> put(Trace trace, List<? super Integer> into) {
        into.add(trace.pause(4).await());
        Object got = into.get(trace.pause(0).await());
        return Future.ready(into.size() + (got == null ? 0 : 10));
    }

    @Async
    static Future<String> run(Trace trace) {
        Map<String, List<Integer>> map = new HashMap<>();
        map.put("k", List.of(1, 2));
        return Future.ready(show(trace, new ArrayList<>(List.of("a", 'b')), map).await() + put(trace, new ArrayList<Number>()).await());
    }
}
