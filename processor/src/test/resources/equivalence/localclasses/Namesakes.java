package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Local types of one name in different blocks, and of names that other types have. */
final class Namesakes {

    interface Shape {
        String draw();
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        {
            record Point(int x) {}
            text += new Point(trace.pause(1).await());
        }
        {
            record Point(String y, int z) {}
            Point point = new Point(trace.pause("y").await(), 2);
            trace.pause("gap").await();
            text += point + point.y();
        }
        int captured = trace.pause(7).await();
        for (int i = 0; i < 2; i++) {
            int round = i;
            class Point implements Shape {
                public String draw() {
                    return "point" + captured + round;
                }
            }
            Shape shape = new Point();
            trace.pause("in loop").await();
            text += shape.draw() + shape.getClass().getSimpleName();
        }
        text += new Object() {
            @Override
            public String toString() {
                return "object";
            }
        };
        java.util.List<String> before = java.util.List.of("utility");
        {
            class List {
                final String name = "mine";
            }
            class Scope {
                int use() {
                    return captured;
                }
            }
            List list = new List();
            trace.pause("gap").await();
            java.util.List<Scope> scopes = java.util.List.of(new Scope());
            text += list.name + scopes.get(0).use() + before;
        }
        class String2 {}
        class Trace2 extends String2 {}
        return Future.ready(text + (trace.pause(new Trace2().getClass().getSimpleName()).await()));
    }
}
