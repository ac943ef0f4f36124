package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Builders, streams and calls on results of calls, broken by awaits at every link. */
final class Chained {
    private final List<String> log = new ArrayList<>();

    Chained add(Object value) {
        log.add(String.valueOf(value));
        return this;
    }

    @Async
    Future<Chained> later(Trace trace, Object value) {
        add("before" + value);
        return Future.ready(add(trace.pause(value).await()));
    }

    @Async
    static Future<String> run(Trace trace) {
        Chained chained = new Chained()
                .add(trace.pause(1).await())
                .later(trace, 2)
                .await()
                .add(trace.pause(3).await().toString().length())
                .later(trace, trace.pause(4).await())
                .await();
        StringBuilder text = new StringBuilder()
                .append(trace.pause("a").await())
                .append('b')
                .append(new StringBuilder(trace.pause("c").await()).reverse())
                .insert(0, trace.pause(1).await())
                .append(chained.log);
        List<Integer> list = IntStream.range(0, trace.pause(5).await())
                .filter(i -> i % 2 == 0)
                .mapToObj(Integer::valueOf)
                .collect(Collectors.toList());
        int limit = trace.pause(3).await();
        text.append(list.stream().filter(i -> i < limit).count()
                        + trace.pause(10).await())
                .append(list.stream().map(i -> i + limit).reduce(trace.pause(0).await(), Integer::sum));
        return Future.ready(
                text.toString().concat(trace.pause("!").await()).trim().toUpperCase(java.util.Locale.ROOT));
    }
}
