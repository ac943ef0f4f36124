package equivalence.switchexpressions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Boxes and primitives, promotion, the common supertype; unboxing null fails in its turn. */
final class Types {
    @Async
    static Future<String> one(Trace trace, int n) {
        Integer box = n == 3 ? null : n;
        var promoted = switch (n) { case 0 -> 'c'; case 1 -> trace.pause((short) 3).await(); default -> 4L; };
        double wide = switch (n) { case 0 -> trace.pause(1).await(); case 1 -> 2.5f; default -> box == null ? 0 : box; };
        Object object = switch (n) { case 0 -> trace.pause(1).await(); case 1 -> 2.5; default -> 'x'; };
        Number number = switch (n) { case 0 -> 1; case 1 -> trace.pause(2.5).await(); default -> 3L; };
        Comparable<?> lub = switch (n) { case 0 -> trace.pause("s").await(); default -> 4; };
        byte small = switch (n) { case 0 -> 1; default -> { trace.pause("").await(); yield 2; } };
        char letter = switch (n) { case 0 -> 'a'; default -> { trace.pause("").await(); yield 98; } };
        Integer maybe = switch (n) { case 0 -> null; default -> trace.pause(n).await(); };
        String text = promoted + " " + wide + object + number + lub + small + letter + maybe;
        trace.log(((Object) promoted).getClass().getSimpleName(), object.getClass().getSimpleName(), number.getClass().getSimpleName());
        int unboxed = 1 + switch (n) { case 3 -> box; default -> trace.pause(box).await(); } + trace.see(7);
        int assigned = switch (n) { case 2 -> trace.<Integer>pause(null).await(); default -> 5; };
        return Future.ready(text + unboxed + assigned);
    }

    @Async
    static Future<String> run(Trace trace) {
        String all = "";
        for (int n = 0; n < 4; n++) {
            try {
                all += one(trace, n).await();
            } catch (NullPointerException e) {
                all += "null at " + n;
            }
        }
        return Future.ready(all);
    }
}
