package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** The type variables of a class, and of the classes around it, in what is created. */
final class TypeVariableOfClass<T> {
    private final List<T> kept = new ArrayList<>();

    @Async
    Future<List<T>> keep(Trace trace, T value) {
        List<T> all = new ArrayList<T>();
        all.add(trace.pause(value).await());
        all.add(trace.pause(value).await());
        kept.addAll(all);
        return Future.ready(new ArrayList<T>(kept));
    }

    @Async
    static Future<List<String>> run(Trace trace) {
        return new TypeVariableOfClass<String>().keep(trace, "a");
    }
}
