package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Method references of each kind, made before and used after awaits. */
final class AllReferences {
    private final String name;

    AllReferences(String name) {
        this.name = name;
    }

    String named(String with) {
        return name + with;
    }

    static String twice(String text) {
        return text + text;
    }

    @Async
    Future<String> all(Trace trace) {
        UnaryOperator<String> ofThis = this::named, ofStatic = AllReferences::twice;
        BiFunction<AllReferences, String, String> ofAny = AllReferences::named;
        Function<String, AllReferences> constructor = AllReferences::new;
        IntFunction<int[]> array = int[]::new;
        Supplier<List<String>> list = ArrayList::new;
        String text = trace.pause("x").await();
        Supplier<Integer> bound = text::length;
        trace.pause("gap").await();
        List<String> made = list.get();
        made.add(ofThis.apply(text));
        made.add(ofStatic.apply(trace.pause("y").await()));
        made.add(ofAny.apply(constructor.apply("other"), text));
        return Future.ready(made + "" + array.apply(trace.pause(3).await()).length + bound.get());
    }

    @Async
    static Future<String> run(Trace trace) {
        return new AllReferences("n").all(trace);
    }
}
