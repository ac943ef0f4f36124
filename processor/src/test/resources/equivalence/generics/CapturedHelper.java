package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** A wildcard that is captured by a generic async method. */
final class CapturedHelper {
    @Async
    static <E> Future<List<E>> reversed(Trace trace, List<E> list) {
        List<E> result = new ArrayList<>();
        for (int i = list.size(); i-- > 0; ) result.add(trace.pause(list.get(i)).await());
        return Future.ready(result);
    }

    @Async
    static Future<String> any(Trace trace, List<?> list) {
        return Future.ready("" + reversed(trace, list).await() + reversed(trace, list).await().size());
    }

    @Async
    static Future<String> run(Trace trace) {
        return any(trace, List.of(1, "b", 'c'));
    }
}
