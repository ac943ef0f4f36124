package equivalence.operators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Casts of awaited values: widening, narrowing, boxing, up, down and failing. */
@SuppressWarnings("cast")
final class CastsOfAwaited {
    interface Shape {}

    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    @Async
    static Future<String> run(Trace trace) {
        String text = "" + (long) trace.pause(3).await() + (double) trace.pause('a').await() + (Object) trace.pause(1).await();
        text += (byte) (int) trace.pause(300).await() + " " + (char) (trace.pause(65).await() + 1) + (int) (double) trace.pause(3.99).await();
        Shape shape = (Shape) trace.pause(new Circle(1)).await();
        text += ((Circle) trace.pause(shape).await()).radius();
        Object object = trace.pause((Object) "text").await();
        text += ((String) object).length() + ((CharSequence) trace.pause(object).await()).charAt(0);
        try {
            text += ((Square) trace.pause(shape).await()).side() + trace.pause(1).await();
        } catch (ClassCastException e) {
            text += "refused";
        }
        return Future.ready(text);
    }
}
