package equivalence.generics;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

import java.util.List;

/** A type variable of a method, or of an inner class, hides one of the class. */
final class HiddenVariables<T, U extends Comparable<U>> {
    private T value;
    U other;

    HiddenVariables(T value, U other) {
        this.value = value;
        this.other = other;
    }

    @Async
    <T extends Number> Future<String> number(Trace trace, T number) {
        var mine = value;
        T kept = trace.pause(number).await();
        List<T> list = List.of(kept, trace.pause(kept).await());
        var theirs = other;
        trace.log(mine, theirs, other.compareTo(theirs));
        return Future.ready("" + kept.intValue() + list + mine + trace.pause(theirs).await());
    }

    @Async
    <U> Future<U> same(Trace trace, U u) {
        HiddenVariables<T, ?> self = this;
        return Future.ready(trace.pause(u).await());
    }

    final class Inner<T> {
        T inner;

        Inner(T inner) {
            this.inner = inner;
        }

        @Async
        <V> Future<String> all(Trace trace, V v, T t) {
            T kept = trace.pause(inner).await();
            return Future.ready("" + kept + v + t);
        }
    }

    @Async
    static <T> Future<T> statically(Trace trace, T t) {
        T kept = trace.pause(t).await();
        return Future.ready(kept);
    }

    @Async
    static Future<String> run(Trace trace) {
        HiddenVariables<String, Integer> hidden = new HiddenVariables<>("value", 5);
        String text = hidden.number(trace, 1.5).await();
        text += hidden.same(trace, List.of("u")).await();
        text += hidden.new Inner<Character>('i').all(trace, 1L, 't').await();
        return Future.ready(text + statically(trace, "static").await());
    }
}
