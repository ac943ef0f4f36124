package equivalence.futures;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Futures kept in lists, maps, arrays, records and fields, awaited later, in another order. */
final class InCollections {
    private record Pair(Future<String> first, Future<? extends Number> second) {}

    private Future<String> kept;
    private static Future<?> shared;

    @Async
    Future<String> all(Trace trace) {
        List<Future<String>> list = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            list.add(trace.pause("l" + i));
        }
        Map<String, Future<Integer>> map = new LinkedHashMap<>();
        map.put("a", trace.pause(1));
        map.put("b", trace.pause(2));
        @SuppressWarnings({"unchecked", "rawtypes"})
        Future<String>[] array = new Future[] {trace.pause("x"), trace.pause("y")};
        kept = trace.pause("kept");
        shared = trace.pause('s');
        Pair pair = new Pair(trace.pause("first"), trace.pause(2.5));
        trace.log("nothing has started");
        String text = list.get(2).await() + list.get(trace.pause(0).await()).await();
        for (Map.Entry<String, Future<Integer>> entry : map.entrySet()) {
            text += entry.getKey() + entry.getValue().await();
        }
        text += array[1].await() + array[trace.pause(0).await()].await();
        text += this.kept.await() + shared.await() + pair.second().await().intValue() + pair.first.await();
        kept = null;
        Optional<Future<String>> optional = Optional.of(trace.pause("optional"));
        return Future.ready(
                text + optional.get().await() + optional.map(f -> "mapped").orElse("none"));
    }

    @Async
    static Future<String> run(Trace trace) {
        return new InCollections().all(trace);
    }
}
