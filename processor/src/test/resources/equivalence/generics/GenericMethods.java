package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Generic async methods: bounded, recursive bounds, several variables, explicit type arguments. */
final class GenericMethods {
    @Async
    static <T> Future<T> echo(Trace trace, T value) {
        T kept = trace.pause(value).await();
        return Future.ready(kept);
    }

    @Async
    static <A, B> Future<B> map(Trace trace, Future<A> from, Function<? super A, ? extends B> function) {
        A a = from.await();
        B b = function.apply(a);
        trace.log(a, b);
        return trace.pause(b);
    }

    @Async
    static <T extends Comparable<? super T> & Serializable> Future<T> max(Trace trace, List<? extends T> all) {
        T best = all.get(0);
        for (int i = 1; i < all.size(); i++) {
            T next = echo(trace, all.get(i)).await();
            best = next.compareTo(best) > 0 ? next : trace.pause(best).await();
        }
        return Future.ready(best);
    }

    @Async
    static <T, C extends List<T>> Future<C> fill(Trace trace, C list, T value, int times) {
        for (int i = 0; i < times; i++) {
            list.add(echo(trace, value).await());
        }
        return Future.ready(list);
    }

    @Async
    static <E extends Exception> Future<Void> raise(Trace trace, E failure) throws E {
        trace.pause(1).await();
        throw failure;
    }

    @Async
    static Future<String> run(Trace trace) {
        int n = echo(trace, 4).await() + GenericMethods.<Integer>echo(trace, 5).await();
        String text = map(trace, trace.pause("abc"), String::length).await() + max(trace, List.of(3, 9, 4)).await() + "";
        ArrayList<String> list = fill(trace, new ArrayList<>(), "f", 2).await();
        List<? super Integer> wild = fill(trace, new ArrayList<Number>(), 1, 1).await();
        try {
            raise(trace, new java.io.IOException("generic")).await();
        } catch (java.io.IOException e) {
            text += e.getMessage();
        }
        return Future.ready(n + text + list + wild + echo(trace, null).await());
    }
}
