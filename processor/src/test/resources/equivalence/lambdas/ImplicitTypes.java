package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lambdas with inferred parameter types, streams, collectors, between awaits. */
final class ImplicitTypes {
    record Person(String name, int age) {}

    @Async
    static Future<String> run(Trace trace) {
        List<Person> people = new ArrayList<>();
        for (String name : List.of("ann", "bob", "cid")) {
            people.add(new Person(name, trace.pause(name.length() + people.size()).await()));
        }
        int limit = trace.pause(4).await();
        Map<Boolean, List<String>> parts = people.stream()
                .sorted(Comparator.comparing(Person::age).reversed().thenComparing(p -> p.name()))
                .collect(Collectors.partitioningBy(
                        p -> p.age() > limit, Collectors.mapping((Person p) -> p.name() + limit, Collectors.toList())));
        int sum = IntStream.rangeClosed(1, trace.pause(4).await()).map(i -> i * limit).filter(i -> i % 8 == 0).sum();
        people.removeIf(p -> p.age() == limit);
        people.replaceAll(p -> new Person(p.name() + "!", p.age()));
        trace.pause(sum).await();
        return Future.ready(parts.toString() + sum + people);
    }
}
