package equivalence.loops;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.List;

/** The variable of a for-each loop has a wider, boxed or unboxed type. */
final class ForEachWidened {
    @Async
    static Future<String> run(Trace trace) {
        String text = "";
        for (long n : new int[] {1, 2}) text += n + trace.pause(1L).await();
        for (Object o : new String[] {"a", "b"}) text += trace.pause(o).await();
        for (Integer n : new int[] {3, 4}) text += trace.pause(n).await().hashCode();
        for (double d : List.of(5, 6)) text += trace.pause(d).await();
        for (char c : "xy".toCharArray()) text += (char) (c + trace.pause(1).await());
        for (CharSequence each : List.of("p", new StringBuilder("q"))) text += each.length() + trace.pause(each.toString()).await();
        return Future.ready(text);
    }
}
