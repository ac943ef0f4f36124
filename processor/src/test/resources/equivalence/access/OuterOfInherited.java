package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.BiFunction;

/** Private inner classes that extend inner classes, each with the object around it; and creations that are their only mention. */
class OuterOfInherited<T> {
    private final T word;

    OuterOfInherited(T word) {
        this.word = word;
    }

    private T word() {
        return word;
    }

    public class Verse {
        T text = word;

        @Async
        Future<T> sing(Trace trace) {
            return Future.ready(trace.pause(word).await());
        }
    }

    private class Refrain extends Verse {
        @Async
        Future<String> again(Trace trace) {
            return Future.ready(trace.pause("again").await() + word() + OuterOfInherited.this.word);
        }

        final class Coda extends Verse {
            @Async
            Future<String> end(Trace trace) {
                return Future.ready(trace.pause("end").await()
                        + word()
                        + Refrain.this.text
                        + again(trace).await());
            }
        }
    }

    private class Plain {
        final Object first;
        final Object second;

        Plain(T first, List<T> second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public String toString() {
            return "" + word + first + second;
        }
    }

    private final class Indexed extends Plain implements RandomAccess {
        Indexed(T first, List<T> second) {
            super(first, second);
        }
    }

    private final class Referred extends Plain {
        Referred(T first, List<T> second) {
            super(first, second);
        }
    }

    @Async
    Future<Object> wrap(Trace trace, List<T> list) {
        T first = trace.pause(list.get(0)).await();
        return Future.ready(list instanceof RandomAccess ? new Indexed(first, list) : new Plain(first, list));
    }

    @Async
    Future<Object> refer(Trace trace, List<T> list) {
        BiFunction<T, List<T>, Object> creation = Referred::new;
        return Future.ready(creation.apply(trace.pause(list.get(0)).await(), list));
    }

    @Async
    static Future<String> run(Trace trace) {
        OuterOfInherited<String> one = new OuterOfInherited<>("w");
        OuterOfInherited<String>.Refrain refrain = one.new Refrain();
        trace.log(refrain.sing(trace).await(), refrain.again(trace).await());
        OuterOfInherited<String>.Refrain.Coda coda = refrain.new Coda();
        trace.log(coda.end(trace).await(), coda.sing(trace).await());
        trace.log(one.wrap(trace, new ArrayList<>(List.of("a"))).await());
        trace.log(one.wrap(trace, new LinkedList<>(List.of("b"))).await());
        return Future.ready("" + one.refer(trace, List.of("c")).await());
    }
}
