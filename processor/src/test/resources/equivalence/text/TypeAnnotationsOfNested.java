package equivalence.text;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Type annotations before nested types, which machines name with the class around, and inside qualified names. */
final class TypeAnnotationsOfNested {
    @Target(ElementType.TYPE_USE)
    @interface Checked {}

    @Async
    static Future<Iterator<Entry<String, Integer>>> iterator(Trace trace, Map<String, Integer> map) {
        Iterator<Entry<String, Integer>> entries = map.entrySet().iterator();
        trace.pause(1).await();
        return Future.ready(new Iterator<Entry<String, Integer>>() {
            @Checked Entry<String, Integer> last;
            Map.@Checked Entry<String, Integer>[] none;
            java.util.@Checked List<Map.@Checked Entry<String, Integer>> deep = new ArrayList<>();

            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public @Checked Entry<String, Integer> next() {
                final @Checked Entry<String, Integer> next = entries.next();
                deep.add(next);
                last = next;
                return last;
            }
        });
    }

    @Async
    static Future<Integer> value(Trace trace, Map<String, Integer> map) {
        @Checked Entry<String, Integer> entry = map.entrySet().iterator().next();
        trace.pause(2).await();
        List<@Checked Entry<String, Integer>> list = new ArrayList<@Checked Entry<String, Integer>>();
        Object object = entry;
        list.add((@Checked Entry<String, Integer>) entry);
        trace.pause(3).await();
        return Future.ready(object instanceof @Checked Entry<?, ?> found ? (Integer) found.getValue() : 0);
    }

    @Async
    static Future<String> run(Trace trace) {
        return Future.ready(iterator(trace, Map.of("a", 1)).await().next() + "" + value(trace, Map.of("b", 2)).await());
    }
}
