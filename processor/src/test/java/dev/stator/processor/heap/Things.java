package dev.stator.processor.heap;

import java.util.Iterator;
import java.util.List;

/** Things one after another. The iterator keeps its own thing, {@code iterator}, so that it is seen. */
public final class Things implements Iterable<Thing> {

    private final Heap heap;
    private final List<String> names;

    Things(Heap heap, List<String> names) {
        this.heap = heap;
        this.names = names;
    }

    @Override
    public Iterator<Thing> iterator() {
        Iterator<String> iterator = names.iterator();
        Thing self = heap.thing("iterator");
        return new Iterator<>() {
            private final Thing seen = self;

            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public Thing next() {
                heap.use(seen);
                return heap.thing(iterator.next());
            }
        };
    }
}
