package equivalence.patterns;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** A pattern against what was awaited; the value is evaluated once, before the rest. */
final class Awaited {
    interface Shape {}

    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    @Async
    static Future<Integer> area(Trace trace, Shape shape) {
        if (trace.pause(shape).await() instanceof Circle circle) {
            return Future.ready(circle.radius() * circle.radius() * 3);
        } else if (trace.see(shape) instanceof Square square) {
            return Future.ready(square.side() * square.side());
        }
        return Future.ready(-1);
    }

    @Async
    static Future<String> run(Trace trace) {
        Shape[] shapes = {new Circle(1), new Square(2), null};
        int i = 0;
        String text = "";
        while (i < 3) {
            text += area(trace, shapes[i]).await();
            if (shapes[i++] instanceof Circle c && trace.pause(i).await() == 1) {
                text += c + "" + i;
            }
        }
        return Future.ready(text);
    }
}
