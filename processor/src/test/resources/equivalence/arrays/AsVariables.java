package equivalence.arrays;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Supplier;

/** An array that is a parameter, a field, captured and returned, changed across awaits. */
final class AsVariables {
    private String[] names = {"a"};

    @Async
    private Future<String[]> fill(Trace trace, String[] given) {
        names = given;
        given[0] = trace.pause("b").await();
        Supplier<String> captured = () -> given[0] + names.length;
        names[1] = trace.pause(captured.get()).await();
        return Future.ready(names);
    }

    @Async
    static Future<String> run(Trace trace) {
        AsVariables object = new AsVariables();
        String[] given = object.names.clone();
        String[] filled = object.fill(trace, new String[] {given[trace.pause(0).await()], "x"}).await();
        return Future.ready(String.join(",", filled) + (filled == object.names) + filled.clone().length);
    }
}
