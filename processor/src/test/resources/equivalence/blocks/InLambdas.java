package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Blocks inside lambdas, of plain and of async methods. */
final class InLambdas {
    private final String name = "lambdas";

    List<Supplier<Future<String>>> plain(Trace trace, int by) {
        List<Supplier<Future<String>>> suppliers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int copy = i;
            suppliers.add(() -> Future.async(() -> Future.ready(name + trace.pause(copy + by).await())));
            suppliers.add(() -> {
                String local = "local" + copy;
                Supplier<Future<String>> inner = () -> Future.async(() -> Future.ready(local + trace.pause(by).await()));
                return inner.get();
            });
        }
        return suppliers;
    }

    @Async
    Future<String> async(Trace trace, int by) {
        String text = trace.pause("async").await();
        Function<Integer, Future<String>> block = number -> Future.async(() -> {
            int sum = number + trace.pause(by).await();
            return Future.ready(text + sum + name);
        });
        String first = block.apply(1).await();
        return Future.ready(first + block.apply(trace.pause(2).await()).await());
    }

    @Async
    static Future<String> run(Trace trace) {
        InLambdas lambdas = new InLambdas();
        String text = "";
        for (Supplier<Future<String>> supplier : lambdas.plain(trace, 10)) {
            text += supplier.get().await() + ",";
        }
        return Future.ready(text + lambdas.async(trace, 3).await());
    }
}
