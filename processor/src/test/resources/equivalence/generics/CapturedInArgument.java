package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Map;

/** Types in whose arguments a captured wildcard stands at some depth: arrays, loop variables, var. */
final class CapturedInArgument {
    @Async
    static Future<String> names(Trace trace, Class<?> type) {
        StringBuilder names = new StringBuilder();
        for (final TypeVariable<?> variable : type.getTypeParameters()) {
            names.append(trace.pause(variable.getName()).await());
        }
        var all = type.getTypeParameters();
        var first = type.getTypeParameters()[0];
        var nested = Map.of(type, List.of(List.of(type)));
        int length = trace.pause(all.length).await();
        Class<?> again = nested.get(type).get(0).get(0);
        return Future.ready(names.append(length).append(first).append(again.getSimpleName()).toString());
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(names(trace, Map.class).await() + names(trace, List.class).await());
    }
}
