package equivalence.java21;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.Arrays;
import java.util.List;

/** Switches over patterns: awaits in selectors, guards and arms, null, constants, fall-through, sealed types. */
final class PatternSwitches {
    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Square(int side) implements Shape {}

    record Pair(Shape left, Shape right) implements Shape {}

    enum Empty implements Shape {
        NONE,
        VOID
    }

    private record Box<T>(T value, String label) {}

    record Loud(int n) {
        @Override
        public int n() {
            if (n < 0) {
                throw new IllegalStateException("negative");
            }
            return n;
        }
    }

    @Async
    private static Future<String> value(Trace trace, Shape shape) {
        String text = switch (shape) {
            case Circle(var radius) when radius > trace.pause(4).await() -> "big " + radius;
            case Circle c -> "small " + c.radius() + trace.pause("s").await();
            case Square(int side) -> {
                int more = trace.pause(1).await();
                yield "square " + (side + more);
            }
            case Pair(Circle(double a), Square(var b)) -> a + ":" + b + trace.pause(2).await();
            case Pair(var l, var r) when l == r -> "same";
            case Pair pair -> value(trace, pair.left()).await() + "/" + value(trace, pair.right()).await();
            case Empty.NONE -> "none" + trace.pause(0).await();
            case Empty e -> "empty " + e;
        };
        return Future.ready(text);
    }

    @Async
    private static Future<String> statement(Trace trace, Object given) {
        StringBuilder b = new StringBuilder();
        switch (trace.pause(given).await()) {
            case null -> b.append("null").append(trace.pause(1).await());
            case String t when t.length() > 3 && trace.pause(true).await() -> b.append("long ").append(t);
            case String t -> b.append("short ").append(t);
            case Integer i when i > 10 -> {
                b.append(i);
                if (trace.pause(i).await() > 100) {
                    break;
                }
                b.append("!");
            }
            case Box<?>(String v, var label) -> b.append(v).append(label).append(trace.pause(2).await());
            case Box<?> box -> b.append("box").append(box.label());
            case int[] a when a.length == trace.pause(4).await() -> b.append("four");
            default -> b.append("other ").append(trace.pause(3).await());
        }
        return Future.ready(b.toString());
    }

    @Async
    @SuppressWarnings("fallthrough")
    private static Future<String> constants(Trace trace, String text, Integer number) {
        String first = switch (text) {
            case "a", "b" -> "ab" + trace.pause(1).await();
            case null -> "null" + trace.pause(2).await();
            case String s when s.length() > trace.pause(2).await() -> "long";
            default -> "short";
        };
        StringBuilder second = new StringBuilder();
        switch (number) {
            case 1:
                second.append("one");
            case 2:
                second.append("two").append(trace.pause(2).await());
                break;
            case Integer n when n > 5:
                second.append("more").append(n);
                break;
            case null, default:
                second.append("rest").append(trace.pause(3).await());
        }
        return Future.ready(first + second);
    }

    /** A guard may name what never changes only, in a switch that stays whole too. */
    @Async
    private static Future<String> guarded(Trace trace, Object o, boolean isShort) {
        int most = isShort ? trace.pause(1).await() : trace.pause(9).await();
        String all = "";
        for (int i = 0; i < 2; i++) {
            int here = most + trace.pause(i).await();
            all += switch (o) {
                case String s when s.length() <= here && most > 0 -> "at most " + here;
                case Integer n when n <= here -> "small" + here;
                default -> "other" + here;
            };
        }
        return Future.ready(all);
    }

    @Async
    private static Future<String> accessors(Trace trace, Object o) {
        try {
            return switch (o) {
                case Loud(int n) when n > 1 -> Future.ready("loud " + n + trace.pause(1).await());
                case Loud(var n) -> trace.pause("low " + n);
                default -> Future.ready("else");
            };
        } catch (RuntimeException e) {
            trace.log(e.getClass().getSimpleName(), e.getCause());
            return Future.ready("failed");
        }
    }

    @Async
    private static Future<String> whole(Trace trace, Shape shape, Object o) {
        int k = trace.pause(4).await();
        String a = switch (shape) {
            case Circle(var x) when x > k -> "c" + x;
            case Square q -> "s" + q.side();
            case Empty e -> e.name();
            default -> "d";
        };
        switch (trace.pause(o).await()) {
            case Box<?>(Integer i, String label) -> a += i;
            case null, default -> a += "nd";
        }
        return Future.ready(a);
    }

    @Async
    static Future<String> run(Trace trace) {
        StringBuilder all = new StringBuilder();
        List<Shape> shapes = List.of(
                new Circle(5),
                new Circle(3),
                new Square(2),
                new Pair(new Circle(1), new Square(2)),
                new Pair(new Square(2), Empty.VOID),
                Empty.NONE);
        for (Shape shape : shapes) {
            all.append(value(trace, shape).await()).append(' ');
            all.append(whole(trace, shape, new Box<>(1, "l")).await()).append(' ');
        }
        Object[] objects = {null, "abcd", "x", 11, 103, new Box<>("v", "l"), new Box<>(1, "k"), new int[4], new int[3]};
        for (Object o : objects) {
            all.append(statement(trace, o).await()).append(' ');
        }
        for (Integer n : Arrays.asList(1, 2, 3, 7, null)) {
            all.append(constants(trace, n == null ? null : "abcd".substring(n == 7 ? 0 : n), n).await()).append(' ');
        }
        all.append(constants(trace, "a", 0).await());
        for (Object o : new Object[] {new Loud(2), new Loud(1), new Loud(-1), 5}) {
            all.append(accessors(trace, o).await()).append(' ');
        }
        for (Object o : new Object[] {"a", "three", 2, 11}) {
            all.append(guarded(trace, o, true).await()).append(' ');
            all.append(guarded(trace, o, false).await()).append(' ');
        }
        try {
            all.append(value(trace, null).await());
        } catch (NullPointerException e) {
            all.append("null");
        }
        return Future.ready(all.toString());
    }
}
