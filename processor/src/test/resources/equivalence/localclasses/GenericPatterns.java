package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Patterns and tests of local classes of a generic method, inside them and beside them. */
final class GenericPatterns {
    @Async
    static <T extends CharSequence> Future<String> all(Trace trace, T first, List<T> more) {
        class Local {
            final T value;

            Local(T value) {
                this.value = value;
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Local local && local.value.equals(value);
            }

            @Override
            public int hashCode() {
                return first.hashCode();
            }

            @Override
            public String toString() {
                return "local" + value;
            }

            int length() {
                return first.length() + value.length();
            }
        }
        class Sub extends Local {
            Sub(T v) {
                super(v);
            }

            T both() {
                return more.get(0);
            }
        }
        Object o = new Local(trace.pause(first).await());
        String text = "";
        if (o instanceof Local l && trace.pause(true).await()) {
            T v = l.value;
            text += v.length() + l.length();
        }
        if (!(o instanceof Local m)) {
            return Future.ready("none");
        }
        text += m.value.length();
        trace.pause(1).await();
        text += m.value.charAt(0);
        Object[] all = {o, new Sub(first), "x"};
        for (Object each : all) {
            if (each instanceof Sub s) {
                text += "S" + s.both().length() + trace.pause(s).await().value.length();
            } else if (each instanceof Local s) {
                text += "L" + s.value.length();
            } else {
                text += trace.pause("none").await();
            }
            Function<Object, Integer> f = x -> x instanceof Local q ? q.value.length() : -1;
            text += f.apply(each);
        }
        class Pair<U> {
            U u;
            T t;

            Pair(U u, T t) {
                this.u = u;
                this.t = t;
            }

            @Override
            public boolean equals(Object o) {
                return o instanceof Pair<?> p && p.u.equals(u) && p.t.length() == t.length();
            }

            @Override
            public int hashCode() {
                return 0;
            }
        }
        Object p = new Pair<>(trace.pause(4).await(), first);
        text += p.equals(new Pair<>(4, first)) + "" + (p instanceof Pair<?>)
                + (p instanceof Pair<?> q
                        && q.u != null
                        && q.t.length() > trace.pause(1).await());
        if (p instanceof Pair<?> q2 && q2.t != null && trace.pause(true).await()) {
            T t = q2.t;
            text += t.length() + "" + q2.u;
        }
        Object[] arrays = {new Local[2], new Pair<?>[1]};
        text += arrays[0] instanceof Local[] ? "array" : "";
        if (arrays[trace.pause(0).await()] instanceof Local[] ls) {
            ls[0] = new Local(first);
            text += ls[0].value.length();
        }
        text += o.equals(new Local(first)) + "" + o.equals("x") + trace.pause(o).await();
        List<Local> locals = new ArrayList<>();
        locals.add((Local) o);
        for (Local each : locals) {
            text += trace.pause(each.value).await().length();
        }
        return Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(all(trace, "abc", List.of("q", "w")).await());
    }
}
