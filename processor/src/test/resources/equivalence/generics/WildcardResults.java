package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** Async methods whose result is known by a wildcard only. */
final class WildcardResults {
    @Async
    static Future<?> any(Trace trace, boolean number) {
        trace.pause("any").await();
        return Future.ready(number ? 1 : "one");
    }

    @Async
    static Future<? extends Number> number(Trace trace) {
        double half = trace.pause(1).await() / 2.0;
        return Future.ready(half);
    }

    @Async
    static Future<? extends List<? extends CharSequence>> words(Trace trace) {
        return trace.pause(List.of("la", "li"));
    }

    @Async
    static Future<? extends Integer> counted(Trace trace) {
        int verses = trace.pause(2).await();
        return Future.ready(verses + 1);
    }

    @Async
    static Future<? super Integer> wider(Trace trace) {
        trace.pause("wider").await();
        return Future.ready("not an Integer");
    }

    @Async
    static Future<String> run(Trace trace) {
        Object first = any(trace, true).await();
        var second = any(trace, false).await();
        Number number = number(trace).await();
        int length = words(trace).await().get(1).length();
        int counted = counted(trace).await() + length;
        Object wider = wider(trace).await();
        return Future.ready(first + " " + second + " " + number + " " + counted + " " + wider);
    }
}
