package equivalence.conversions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Casts to intersections, of values and lambdas, around and behind awaits; type variables with several bounds. */
final class IntersectionCasts {
    interface Named {
        default String name() {
            return "named";
        }
    }

    static <T extends Comparable<T> & Serializable> T larger(T a, T b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    @Async
    static <T extends CharSequence & Comparable<T>> Future<String> both(Trace trace, Object value) {
        @SuppressWarnings("unchecked")
        T cast = (T) trace.pause(value).await();
        return Future.ready(cast.length() + "" + cast.compareTo(cast));
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        Runnable runnable = (Runnable & Named & Serializable) () -> trace.log("ran");
        runnable.run();
        text += ((Named) runnable).name()
                + (runnable instanceof Serializable)
                + trace.pause(1).await();
        var function = (Function<String, Integer> & Serializable) String::length;
        text += function.apply(trace.pause("four").await());
        Comparator<String> comparator = (Comparator<String> & Serializable) (a, b) -> b.compareTo(a);
        text += comparator.compare("a", trace.pause("b").await());
        Object any = trace.pause((Object) 5).await();
        var number = (Number & Comparable<?>) any;
        text += number.intValue() + trace.pause(number).await().doubleValue();
        var larger = larger(trace.pause(3).await(), 4);
        text += larger + trace.pause(1).await();
        var mixed = trace.pause(true).await() ? 1 : "s";
        trace.pause("gap").await();
        text += mixed instanceof Comparable ? mixed.getClass().getSimpleName() : "";
        List<? extends Serializable> list = List.of(1, trace.pause("x").await(), 2.5);
        for (var each : list) {
            text += trace.pause(each).await();
        }
        try {
            var wrong = (CharSequence & Comparable<?>) trace.pause((Object) 'c').await();
            text += wrong.length();
        } catch (ClassCastException e) {
            text += "no text";
        }
        Supplier<Object> supplier = (Supplier<Object> & Named) () -> larger;
        return Future.ready(text
                + supplier.get()
                + ((Named) supplier).name()
                + both(trace, "abc").await());
    }
}
