package equivalence.lambdas;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Comparator;
import java.util.Iterator;

/** Anonymous classes with fields, captured locals, and their own this. */
final class AnonymousClasses {
    int field = 1;

    abstract static class Shape {
        final int size;

        Shape(int size) {
            this.size = size;
        }

        abstract String draw(String with);
    }

    int twice(int n) {
        return 2 * n;
    }

    @Async
    Future<String> all(Trace trace) {
        String captured = trace.pause("captured").await();
        Shape shape = new Shape(trace.pause(3).await()) {
            int field = 7;

            @Override
            String draw(String with) {
                field++;
                return with + size + field + this.field + captured + toString().length();
            }

            @Override
            public String toString() {
                return "shape" + captured;
            }
        };
        trace.pause("gap").await();
        Comparator<Integer> down = new Comparator<>() {
            @Override
            public int compare(Integer a, Integer b) {
                return Integer.compare(twice(b), twice(a) + field - 1);
            }
        };
        Iterator<String> once = new Iterator<String>() {
            private boolean used;

            @Override
            public boolean hasNext() {
                return !used;
            }

            @Override
            public String next() {
                used = true;
                return captured + used;
            }
        };
        String text = shape.draw(trace.pause("w").await()) + down.compare(1, 2);
        while (once.hasNext()) text += trace.pause(once.next()).await();
        return Future.ready(text + shape.draw("v"));
    }

    @Async
    static Future<String> run(Trace trace) {
        return new AnonymousClasses().all(trace);
    }
}
