package equivalence.exceptions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Exceptions that the JVM throws between awaits, and in the condition of a loop. */
final class ErrorsInCode {
    static boolean check(int i) {
        if (i == 2) throw new IllegalStateException("condition " + i);
        return true;
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        int i = 0;
        try {
            while (check(i)) {
                text += trace.pause(i).await();
                i++;
            }
        } catch (IllegalStateException e) {
            text += e.getMessage();
        }
        Object o = trace.pause("s").await();
        try {
            Integer n = (Integer) o;
            text += n + trace.pause(n).await();
        } catch (ClassCastException e) {
            trace.log("cast", e);
        }
        String none = null;
        try {
            text += none.length() + trace.pause(1).await();
        } catch (NullPointerException e) {
            trace.log("null", e);
        }
        try {
            for (int j = 0; j < 3; j = j / (1 - j)) {
                text += trace.pause("j" + j).await();
                j++;
            }
        } catch (ArithmeticException e) {
            text += e.getMessage();
        }
        return Future.ready(text);
    }
}
