package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values read from wildcards of each kind across awaits. */
final class WildcardReads {
    static double sum(Trace trace, List<? extends Number> all) {
        return all.stream().mapToDouble(Number::doubleValue).sum();
    }

    @Async
    static Future<String> all(Trace trace, List<?> any, List<? extends Number> numbers, List<? super Integer> sink, Map<String, ? extends List<?>> map) {
        Object first = any.get(trace.pause(0).await());
        Number number = numbers.get(0);
        trace.pause("gap").await();
        sink.add(number.intValue());
        sink.add(trace.pause(7).await());
        var inferred = numbers.get(trace.pause(1).await());
        for (Object each : any) trace.log(each, trace.pause(each).await());
        for (Number each : numbers) trace.log(each.intValue() + trace.pause(1).await());
        return Future.ready(first + " " + number + sink + inferred + map.get("k").get(trace.pause(0).await()) + sum(trace, numbers));
    }

    @Async
    static Future<String> run(Trace trace) {
        return all(trace, List.of("a", 1), List.of(2, 3.5), new ArrayList<Object>(List.of("s")), Map.of("k", List.of('c')));
    }
}
