package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/** Variables of types that nobody can write: what two branches have in common. */
final class LeastUpperBounds {
    @Async
    static Future<String> run(Trace trace) {
        boolean first = trace.pause(true).await();
        var lists = first ? new ArrayList<>(List.of(1, 2)) : new LinkedList<String>();
        int size = trace.pause(lists).await().size();
        StringBuilder text = new StringBuilder().append(size);
        for (var element : lists) {
            text.append(trace.pause(element).await().hashCode());
        }
        text.append(lists.get(trace.pause(1).await()));
        var value = first ? 1 : "a";
        trace.pause("").await();
        text.append(value.hashCode()).append(value);
        var mixed = List.of(1, "a");
        trace.pause("").await();
        text.append(mixed.get(0).equals(1));
        var option = first ? Optional.of(1) : Optional.of("x");
        trace.pause("").await();
        text.append(option.orElseThrow().equals(1));
        return Future.ready(text.toString());
    }
}
