package equivalence.methods;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** Async methods of records, with accessors and compact constructors. */
record Records<T>(String name, List<T> items) {
    static int made;

    Records {
        made++;
        items = List.copyOf(items);
    }

    @Async
    Future<String> show(Trace trace) {
        String text = name + trace.pause(name).await() + items().size();
        for (T item : items) text += trace.pause(item).await();
        return Future.ready(text + this);
    }

    @Async
    Future<Records<T>> with(Trace trace, String other) {
        return Future.ready(new Records<>(trace.pause(other).await() + name(), items));
    }

    @Async
    static Future<String> run(Trace trace) {
        made = 0;
        Records<Integer> one = new Records<>("one", List.of(1, 2));
        Records<Integer> two = one.with(trace, "two").await();
        return Future.ready(one.show(trace).await() + two.show(trace).await() + made + one.equals(two));
    }
}
