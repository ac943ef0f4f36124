package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** In throw, assert, arguments, switches, try, synchronized and return. */
final class InOtherStatements {
    static String both(Object a, Object b) {
        return a + "&" + b;
    }

    @Async
    static Future<String> one(Trace trace, Object o) {
        String text = both(o instanceof String s && !s.isEmpty() ? s : "none", trace.pause("x").await());
        text += both(trace.see(1), o instanceof Integer i && trace.pause(i).await() > 1 ? i : -1);
        switch (o instanceof String s && s.length() > 1 ? trace.pause(s).await() : "short") {
            case "short" -> text += "short";
            default -> {
                if (!(o instanceof String t)) throw new AssertionError();
                text += t;
            }
        }
        synchronized (trace) {
            if (!(o instanceof String s)) {
                text += "sync";
            } else {
                text += s;
            }
        }
        try {
            if (!(o instanceof Comparable<?> c)) {
                throw o instanceof RuntimeException e ? e : new IllegalStateException();
            }
            text += trace.pause(c).await();
        } catch (IllegalArgumentException e) {
            return o instanceof Exception f && f == e ? Future.ready("same" + text) : trace.pause("never");
        } finally {
            if (o instanceof Integer i) {
                text += trace.pause(i).await();
                trace.log(text);
            }
        }
        return o instanceof String s && s.length() > 1 ? trace.pause(s) : o instanceof Integer i ? Future.ready("int" + i) : Future.ready(text);
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (Object o : new Object[] {"text", "t", 3, new IllegalArgumentException("e")}) {
            all += one(trace, o).await() + ";";
        }
        return Future.ready(all);
    }
}
