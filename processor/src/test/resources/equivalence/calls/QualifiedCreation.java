package equivalence.calls;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.Function;

/** The object around a new inner object: one that is null is found out before the arguments are evaluated. */
final class QualifiedCreation {
    @Override
    public String toString() {
        return "b8";
    }

    class Inner {
        final int x;

        Inner(int x) {
            this.x = x;
        }
    }

    class Generic<T> {
        T x;

        Generic(T x) {
            this.x = x;
        }
    }

    @Async
    static Future<String> one(Trace trace, QualifiedCreation outer) {
        try {
            return Future.ready("" + outer.new Inner(trace.pause(4).await()).x);
        } catch (NullPointerException e) {
            trace.log("npe");
            return Future.ready("null");
        }
    }

    static QualifiedCreation get(Trace trace, QualifiedCreation b) {
        trace.log("get");
        return b;
    }

    @Async
    static Future<String> two(Trace trace, QualifiedCreation outer) {
        try {
            var g = get(trace, outer)
            .new Generic<>(trace.see(1) + trace.pause("x").await());
            return Future.ready(g.x);
        } catch (NullPointerException e) {
            trace.log("npe");
            return Future.ready("null");
        }
    }

    @Async
    static Future<String> three(Trace trace, Future<QualifiedCreation> outer) {
        try {
            Inner i = outer.await().new Inner(trace.pause(4).await()) {
                int more() {
                    return x;
                }
            };
            return Future.ready("" + i.x);
        } catch (NullPointerException e) {
            trace.log("npe");
            return Future.ready("null");
        }
    }

    @Async
    static Future<String> four(Trace trace, QualifiedCreation outer) {
        try {
            Function<Integer, Integer> f = x -> outer.new Inner(x).x;
            Inner i = outer.new Inner(trace.see(2));
            return Future.ready("" + i.x + f.apply(trace.pause(4).await()));
        } catch (NullPointerException e) {
            trace.log("npe");
            return Future.ready("null");
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (QualifiedCreation b : new QualifiedCreation[] {new QualifiedCreation(), null}) {
            text += one(trace, b).await()
                    + two(trace, b).await()
                    + three(trace, trace.pause(b)).await()
                    + four(trace, b).await();
        }
        return Future.ready(text);
    }
}
