package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Iterator;
import java.util.List;

/** Where a pattern's variable is in scope: behind loops that end without it, in conditions, negations, updates, asserts. */
final class ThroughLoopsAndConditions {
    @Async
    static Future<String> behindWhile(Trace trace, Iterator<?> values) {
        Object value = values.next();
        while (!(value instanceof String text)) {
            trace.log("skip", trace.pause(value).await());
            value = values.next();
        }
        return Future.ready(text + trace.pause(text.length()).await());
    }

    @Async
    static Future<String> inFor(Trace trace, Object start) {
        String result = "";
        for (Object o = start;
                o instanceof Integer n && n > 0;
                o = trace.pause(n - 1).await()) {
            result += n + trace.pause(n).await();
        }
        for (int i = 0; !(trace.pause(i == 2 ? (Object) "s" : i).await() instanceof String s); i++) {
            result += i;
        }
        return Future.ready(result);
    }

    @Async
    static Future<String> inConditions(Trace trace, Object a, Object b) {
        String result = a instanceof String s && trace.pause(true).await() && b instanceof String t && !s.equals(t)
                ? s + t
                : "no";
        if (!(a instanceof Integer n) || trace.pause(n).await() < 2 || !(b instanceof Integer m)) {
            return Future.ready(result + "early");
        }
        result += n + trace.pause(m).await();
        boolean both = a instanceof Number x
                && x.intValue() > trace.pause(1).await() == (b instanceof Number y && y.intValue() > 1);
        do {
            result += both;
        } while (!(trace.pause(a).await() instanceof Integer k && k > 0));
        result += !(b instanceof Integer z) ? "none" : trace.pause(z).await() + z;
        return Future.ready(result);
    }

    @Async
    static Future<Integer> guard(Trace trace, Object o) {
        if (!(trace.pause(o).await() instanceof List<?> list)) {
            throw new IllegalArgumentException("" + o);
        }
        int sum = 0;
        for (Object each : list) {
            if (!(each instanceof Integer n)) {
                continue;
            }
            sum += trace.pause(n).await();
            if (n == 3) {
                break;
            }
            sum += n;
        }
        return Future.ready(sum);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = behindWhile(trace, List.of(1, 2.5, "end", 3).iterator()).await()
                + inFor(trace, 3).await()
                + inFor(trace, "x").await();
        for (Object a : new Object[] {"a", 1, 5}) {
            for (Object b : new Object[] {"b", 7}) {
                text += inConditions(trace, a, b).await();
            }
        }
        try {
            text += guard(trace, List.of(1, "x", 3, 9)).await()
                    + guard(trace, "none").await();
        } catch (IllegalArgumentException e) {
            text += e.getMessage();
        }
        return Future.ready(text);
    }
}
