package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams with lambdas between awaits; a collector and a comparator that capture. */
final class Streams {
    @Async
    static Future<String> run(Trace trace) {
        int least = trace.pause(2).await();
        List<String> words = trace.pause(List.of("pear", "fig", "apple")).await();
        String joined = words.stream().filter(w -> w.length() > least + 1).map(w -> w + least).sorted(Comparator.comparing(String::length)).collect(Collectors.joining(trace.pause("+").await()));
        Map<Integer, List<String>> byLength = words.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
        int sum = IntStream.rangeClosed(1, trace.pause(4).await()).map(n -> n * least).sum();
        return Future.ready(joined + byLength + sum + Stream.iterate(1, n -> n * 2).limit(least).toList());
    }
}
