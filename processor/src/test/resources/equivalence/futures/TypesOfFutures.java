package equivalence.futures;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;
import java.util.Set;

/** Awaits of futures behind type variables, wildcards, futures of futures, own implementations, raw and as bounds. */
final class TypesOfFutures {
    static final class Named<T> implements Future<T> {
        final String name;
        private final Future<T> inner;

        Named(String name, Future<T> inner) {
            this.name = name;
            this.inner = inner;
        }

        @Override
        public dev.stator.Poll<T> poll(dev.stator.Context cx) throws Exception {
            return inner.poll(cx);
        }

        @Override
        public dev.stator.Poll<Void> pollCancel(dev.stator.Context cx) {
            return inner.pollCancel(cx);
        }
    }

    @Async
    static <T, F extends Future<T>> Future<T> bounded(F future) {
        return Future.ready(future.await());
    }

    @Async
    static <F extends Future<String> & Comparable<F>> Future<Integer> both(Trace trace, F future, F other) {
        int compared = future.compareTo(trace.pause(other).await());
        return Future.ready(compared);
    }

    @Async
    static Future<Future<String>> nested(Trace trace) {
        return Future.ready(trace.pause(trace.pause("inner")).await());
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    @Async
    static Future<String> raw(Trace trace) {
        Future future = trace.pause("raw");
        Object value = future.await();
        Future<String> typed = trace.pause(future).await() == future ? trace.pause((String) value) : null;
        return Future.ready(typed.await());
    }

    @Async
    static Future<String> run(Trace trace) {
        Named<Integer> named = new Named<>("n", trace.pause(3));
        int three = named.await();
        String text = named.name
                + three
                + bounded(new Named<>("m", trace.pause("bounded"))).await();
        text += nested(trace).await().await() + raw(trace).await();
        Future<? extends List<? super Integer>> wild = trace.pause(List.of(1, 2));
        Object first = wild.await().get(0);
        Future<? super String> lower = trace.pause("lower");
        Object low = lower.await();
        Set<? extends Future<? extends CharSequence>> set = Set.of(trace.pause("set"));
        for (Future<? extends CharSequence> each : set) {
            text += each.await().length();
        }
        return Future.ready(text + first + low);
    }
}
