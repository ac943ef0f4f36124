package equivalence.conversions;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** When a cast fails: before later operands run. Casts of primitives, boxes, arrays, unchecked and of null. */
final class CastsInOrder {
    @Async
    static Future<String> cast(Trace trace, Object value) {
        String text = "";
        try {
            text = ((String) value).concat(trace.pause("a").await());
        } catch (ClassCastException e) {
            text += "early";
        }
        try {
            text += (String) trace.pause(value).await() + trace.see("later");
        } catch (ClassCastException e) {
            text += "awaited";
        }
        try {
            text += (int) value + trace.pause(1).await();
        } catch (ClassCastException | NullPointerException e) {
            text += e.getClass().getSimpleName();
        }
        return Future.ready(text);
    }

    @SuppressWarnings("unchecked")
    @Async
    static <T> Future<T> unchecked(Trace trace, Object value) {
        T cast = (T) trace.pause(value).await();
        List<T> list = (List<T>) new ArrayList<Object>(List.of(trace.pause("x").await()));
        trace.log(list.size());
        return Future.ready(cast);
    }

    @Async
    static Future<String> run(Trace trace) {
        String text = cast(trace, "s").await()
                + cast(trace, 4).await()
                + cast(trace, null).await();
        text += (char) (int) trace.pause(65).await() + ""
                + (byte) (long) trace.pause(300L).await()
                + (long) (double) trace.pause(1e19).await() + (int) Float.NaN;
        text += (short) (trace.pause('\uffff').await() + 1)
                + (double) trace.pause(1).await() / 2
                + (int) trace.pause('a').await();
        Object array = trace.pause((Object) new Integer[] {1, 2}).await();
        text += ((Number[]) array)[trace.pause(1).await()];
        try {
            Integer number = CastsInOrder.<Integer>unchecked(trace, "text").await();
            text += number;
        } catch (ClassCastException e) {
            text += "here";
        }
        Object object = CastsInOrder.<Integer>unchecked(trace, "fine").await();
        return Future.ready(text + object);
    }
}
