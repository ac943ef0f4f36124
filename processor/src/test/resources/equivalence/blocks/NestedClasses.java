package equivalence.blocks;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Blocks in nested, inner and record classes, and in default methods of interfaces. */
final class NestedClasses {
    int outerField = 1;

    class Inner {
        int innerField = 2;

        Future<Integer> work(Trace trace) {
            return Future.async(() -> {
                innerField += trace.pause(10).await();
                return Future.ready(innerField);
            });
        }
    }

    static class Nested<T> {
        final T value;

        Nested(T value) {
            this.value = value;
        }

        Future<T> get(Trace trace) {
            return Future.async(() -> trace.pause(value));
        }
    }

    record Point(int x, int y) {
        Point {
            if (x < 0) {
                throw new IllegalArgumentException();
            }
        }

        Future<Integer> sum(Trace trace) {
            return Future.async(() -> Future.ready(trace.pause(x).await() + y()));
        }

        static Future<Point> origin(Trace trace) {
            return Future.async(() -> Future.ready(new Point(trace.pause(0).await(), 0)));
        }
    }

    interface Greeter {
        String name();

        default Future<String> greet(Trace trace) {
            return Future.async(() -> Future.ready(secret() + trace.pause(name()).await() + shared()));
        }

        private String secret() {
            return "psst ";
        }

        static String shared() {
            return "!";
        }

        static Future<String> all(Trace trace, Greeter... greeters) {
            return Future.async(() -> {
                String text = "";
                for (Greeter greeter : greeters) {
                    text += greeter.greet(trace).await();
                }
                return Future.ready(text);
            });
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Inner inner = new NestedClasses().new Inner();
        int first = inner.work(trace).await();
        String second = new Nested<>("value").get(trace).await();
        int third = new Point(3, 4).sum(trace).await();
        String fourth = Greeter.all(trace, () -> "a", () -> "b").await();
        return Future.ready(first + second + third + Point.origin(trace).await() + fourth);
    }
}
