package equivalence.conversions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Variables whose type cannot be written: intersections, captured wildcards. */
final class NamelessTypes {
    interface A {
        default String a() {
            return "a";
        }
    }

    interface B {
        default String b() {
            return "b";
        }
    }

    static final class Both implements A, B, Comparable<Both>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public int compareTo(Both other) {
            return 0;
        }

        @Override
        public String toString() {
            return "both";
        }
    }

    static final class Other implements A, B, Comparable<Other>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public int compareTo(Other other) {
            return 0;
        }

        @Override
        public String toString() {
            return "other";
        }
    }

    static <T extends A & B> T pick(T first, T second) {
        return second;
    }

    static <T> T same(T value, Object other) {
        return value;
    }

    @Async
    static <T extends B & Comparable<T>> Future<String> bounded(Trace trace, List<? extends T> list) {
        var first = list.get(0);
        String text = trace.pause("t").await();
        text += first.b() + first.compareTo(list.get(0));
        for (var each : list) {
            text += each.b() + trace.pause(each).await().b();
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        var mixed = pick(new Both(), new Other());
        var list = List.of(new Both(), new Other());
        String text = mixed.a() + trace.pause("1").await() + mixed.b();
        for (var each : list) {
            text += each.a() + each.b() + trace.pause("e").await() + each.a() + each.b();
        }
        text += ((A & B) trace.pause(new Both()).await()).b();
        text += ((A & B) trace.pause(new Both()).await()).b().concat(trace.pause("c").await());
        var cast = (A & B & Serializable) trace.pause(new Other()).await();
        text += cast.a() + cast.b() + trace.pause(cast).await().b();
        Runnable r = () -> trace.log(cast.b(), mixed.a());
        r.run();
        text += same(list.get(0), trace.pause("s").await()).b();
        text += pick(new Both(), new Other()).b().concat(trace.pause("d").await());
        var number = trace.pause(true).await() ? 1 : "one";
        text += number + trace.pause("n").await() + number.hashCode();
        Map<?, ? extends List<? super Integer>> map = Map.of("k", new ArrayList<>(List.of((Object) 1)));
        for (var entry : map.entrySet()) {
            var value = entry.getValue();
            value.add(trace.pause(2).await());
            text += "" + entry.getKey() + value + trace.pause("m").await();
        }
        Class<? extends A> type = new Both().getClass();
        text += type.cast(trace.pause(new Both()).await()).a();
        try {
            Object o = (A & Runnable) (Object) trace.pause(new Both()).await();
            text += o;
        } catch (ClassCastException e) {
            text += "no Runnable";
        }
        return Future.ready(text + bounded(trace, List.of(new Both())).await());
    }
}
