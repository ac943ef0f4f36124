package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** References to private methods and constructors of all kinds, and to those of inner classes. */
final class MethodReferences {
    private final int base;

    private MethodReferences(int base) {
        this.base = base;
    }

    private MethodReferences(int base, Integer... more) {
        this.base = base + more.length;
    }

    private int add(int n) {
        return base + n;
    }

    private static String join(Object a, Object b) {
        return a + "-" + b;
    }

    class Inner {
        final String text;

        Inner(String text) {
            this.text = text + base;
        }
    }

    interface Maker {
        MethodReferences make(int a, Integer b, Integer c);
    }

    @Async
    Future<String> all(Trace trace) {
        IntFunction<MethodReferences> create = MethodReferences::new;
        BiFunction<MethodReferences, Integer, Integer> add = MethodReferences::add;
        IntUnaryOperator mine = this::add;
        BinaryOperator<String> join = MethodReferences::join;
        Function<String, Inner> inner = Inner::new;
        Maker maker = MethodReferences::new;
        IntFunction<int[]> array = int[]::new;
        trace.pause(1).await();
        MethodReferences other = create.apply(trace.pause(20).await());
        int sum = add.apply(other, 1) + mine.applyAsInt(2) + other.add(trace.pause(3).await());
        String text = join.apply("a", trace.pause("b").await()) + inner.apply("i").text + array.apply(4).length;
        return Future.ready(text + sum + maker.make(1, 2, 3).base);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new MethodReferences(10).all(trace);
    }
}
