package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Method references of every kind to members of local types. */
final class References {

    @Async
    static Future<String> run(Trace trace) {
        int x = trace.pause(5).await();
        class Cell<V> {
            final V value;

            Cell(V value) {
                this.value = value;
            }

            Cell() {
                this(null);
            }

            V get() {
                return value;
            }

            int plus(int n) {
                return x + n + value.hashCode();
            }

            static <W> String show(W w) {
                return "W" + w;
            }
        }
        record Pair<A, B>(A a, B b) {
            static <C> Pair<C, C> twice(C c) {
                return new Pair<>(c, c);
            }
        }
        enum Order {
            UP,
            DOWN;

            Order other() {
                return values()[1 - ordinal()];
            }
        }
        trace.pause("gap").await();
        Function<Integer, Cell<Integer>> make = Cell::new;
        Function<Integer, Cell<Integer>> explicit = Cell<Integer>::new;
        Supplier<Cell<String>> empty = Cell::new;
        Function<Cell<Integer>, Integer> get = Cell::get;
        ToIntFunction<Integer> plus = make.apply(trace.pause(1).await())::plus;
        BiFunction<String, Integer, Pair<String, Integer>> pair = Pair::new;
        Function<Integer, Pair<Integer, Integer>> twice = Pair::twice;
        Function<Integer, String> show = Cell::show;
        IntFunction<Cell<?>[]> array = Cell[]::new;
        Function<Order, Order> other = Order::other;
        Function<String, Order> parse = Order::valueOf;
        trace.pause("gap").await();
        String text = "" + get.apply(make.apply(3)) + explicit.apply(4).get() + empty.get().get() + plus.applyAsInt(2);
        text += "" + pair.apply("p", trace.pause(9).await()) + twice.andThen(Pair::a).apply(7) + show.apply(8);
        text += "" + array.apply(2).length + other.compose(parse).apply("UP");
        text += List.of(3, 1, 2).stream().map(Cell::new).map(Cell::get).toList();
        text += List.of(new Pair<>(1, "b")).stream().map(Pair::b).findFirst().get();
        return Future.ready(text);
    }
}
