package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A private interface: lambdas, an anonymous class, a default and a static method, a constant. */
final class PrivateInterface {
    private interface Shape<T> {
        int SIDES = 4;
        List<String> NAMES = new ArrayList<>(List.of("square"));

        T area(int scale);

        default String show(int scale) {
            return "area " + area(scale) + helper();
        }

        private String helper() {
            return "!";
        }

        static <T> Shape<T> constant(T value) {
            return scale -> value;
        }
    }

    @Async
    private static <T> Future<Shape<T>> later(Trace trace, Shape<T> shape) {
        trace.pause(shape.show(1)).await();
        return Future.ready(shape);
    }

    @Async
    static Future<String> run(Trace trace) {
        Shape.NAMES.clear();
        Shape<Integer> square = scale -> scale * Shape.SIDES;
        Shape<Integer> same = later(trace, square).await();
        trace.log("same", same == square, same.show(2));
        Shape<String> anonymous = new Shape<>() {
            private int asked;

            @Override
            public String area(int scale) {
                return "asked " + asked++ + Shape.super.show(0).length();
            }

            @Override
            public String show(int scale) {
                return scale == 0 ? "zero" : area(scale);
            }
        };
        trace.log(anonymous.show(1), later(trace, anonymous).await().area(3));
        Shape.NAMES.add(trace.pause("round").await());
        IntFunction<Integer> function = square::area;
        int sides = trace.pause(4).await();
        switch (sides) {
            case Shape.SIDES:
                trace.log("a constant");
                break;
            default:
                trace.log("none");
        }
        return Future.ready(Shape.NAMES + Shape.constant("c").area(0) + function.apply(5));
    }
}
