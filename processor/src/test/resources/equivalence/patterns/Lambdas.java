package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Patterns inside lambdas and around them; captured variables of patterns. */
final class Lambdas {
    @Async
    static Future<String> run(Trace trace) {
        List<Supplier<String>> later = new ArrayList<>();
        for (Object o : new Object[] {"a", 2, 'c', null}) {
            if (o instanceof String s) {
                trace.pause(s).await();
                later.add(() -> s + s);
            } else if (o instanceof Integer i && trace.pause(i).await() == 2) {
                later.add(() -> "i" + i);
            }
            Predicate<Object> same = other -> other instanceof Character c && c.equals(o);
            later.add(() -> o instanceof Character c ? "c" + c + same.test('c') : "not" + same.test('c'));
        }
        String all = "";
        for (Supplier<String> each : later) {
            all += each.get() + trace.pause(";").await();
        }
        return Future.ready(all);
    }
}
