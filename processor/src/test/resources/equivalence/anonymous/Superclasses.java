package equivalence.anonymous;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Named anonymous classes that extend something: generic, inner, local, with arguments, an interface, a superclass that calls them. */
final class Superclasses<E> {
    private int field = 5;

    class Inner {
        final int k;

        Inner(int k) {
            this.k = k + field;
        }

        int get() {
            return k;
        }
    }

    abstract static class Base<T> {
        final T first;
        final Object[] rest;

        Base(T first, Object... rest) throws IOException {
            if (rest.length == 0) {
                throw new IOException("nothing");
            }
            this.first = first;
            this.rest = rest;
            init();
        }

        abstract void init();
    }

    @Async
    private <T extends Comparable<T>> Future<String> generic(Trace trace, T given, E e) throws IOException {
        T t = trace.pause(given).await();
        var object = new Base<T>(t, 1, "two") {
            String seen;
            E kept = e;

            @Override
            void init() {
                seen = first + ":" + t;
                trace.log("init", seen, kept == null);
            }

            T max(T o) {
                return o.compareTo(t) > 0 ? o : t;
            }
        };
        T other = trace.pause(given).await();
        return Future.ready(object.seen + object.max(other) + object.rest.length + object.kept);
    }

    @Async
    private static Future<String> thrown(Trace trace) throws IOException {
        try {
            var object = new Base<>(trace.pause("only").await()) {
                @Override
                void init() {}
            };
            trace.pause(0).await();
            return Future.ready(object.first);
        } catch (IOException e) {
            trace.log("caught", e.getMessage());
            return Future.ready("none");
        }
    }

    @Async
    private Future<Integer> inner(Trace trace, Superclasses<E> other) {
        var mine = new Inner(trace.pause(1).await()) {
            int more = get() + 1;
        };
        var others = other.new Inner(trace.pause(2).await()) {
            int more = get() + 1;
        };
        trace.pause(0).await();
        return Future.ready(mine.more + mine.k * 100 + others.more * 10000);
    }

    @Async
    private static Future<String> local(Trace trace) {
        int z = trace.pause(6).await();
        class Local {
            int v = z;
        }
        var sub = new Local() {
            int w = v + 1;
        };
        var user = new Object() {
            Local local = new Local();
            int q = z;
        };
        trace.pause(0).await();
        class After {
            int get() {
                return sub.w + user.local.v + user.q;
            }
        }
        trace.pause(0).await();
        return Future.ready("" + sub.w + user.local.v + new After().get());
    }

    @Async
    private static Future<String> compared(Trace trace) {
        var order = new Comparator<String>() {
            int calls;

            @Override
            public int compare(String a, String b) {
                calls++;
                return a.compareTo(b);
            }
        };
        List<String> list = new ArrayList<>(List.of("b", "a", "c"));
        trace.pause(0).await();
        list.sort(order);
        return Future.ready(list + " " + (order.calls > 0));
    }

    @Async
    static Future<String> run(Trace trace) throws IOException {
        Superclasses<String> o = new Superclasses<>();
        Superclasses<String> other = new Superclasses<>();
        other.field = 7;
        return Future.ready(o.generic(trace, 4, "e").await() + " " + thrown(trace).await() + " "
                + o.inner(trace, other).await() + " " + local(trace).await() + " " + compared(trace).await());
    }
}
