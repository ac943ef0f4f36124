package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** var: of generic types, anonymous classes, intersections, captured types, arrays, lambdas' results. */
final class Var {
    static <T extends Comparable<T> & java.io.Serializable> T both(T value) {
        return value;
    }

    @Async
    static Future<String> run(Trace trace) {
        var list = new ArrayList<Map.Entry<String, Integer>>();
        list.add(Map.entry(trace.pause("k").await(), trace.pause(1).await()));
        var mixed = trace.pause(List.of(1, "s", 2.0)).await();
        var number = trace.see(true) ? trace.pause(1).await() : Double.valueOf(2);
        var array = new int[][] {{trace.pause(3).await()}};
        var both = both("b");
        var text = both + number + mixed.get(1) + array[0][0];
        for (var entry : list) {
            var key = entry.getKey();
            var value = trace.pause(entry.getValue()).await();
            text += key + (value + 1);
        }
        for (var i = trace.pause(0).await(); i < 2; i++) {
            var c = (char) ('a' + i);
            text += trace.pause(c).await();
        }
        var any = trace.pause(List.of(Map.of("x", List.of(1)))).await().get(0).get("x");
        var wild = (List<? extends CharSequence>) List.of("w");
        var element = wild.get(trace.pause(0).await());
        return Future.ready(text + any.get(0) + element.length());
    }
}
