package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Private inner classes of a generic class: created, with the object around, extended anonymously. */
final class PrivateInner<T> {
    private final T seed;
    private int made;

    PrivateInner(T seed) {
        this.seed = seed;
    }

    private class Node {
        private final T value;
        private Node next;
        private final int number = ++made;

        private Node(T value, Node next) {
            this.value = value;
            this.next = next;
        }

        private PrivateInner<T> around() {
            return PrivateInner.this;
        }

        @Override
        public String toString() {
            return "node" + number;
        }

        String show() {
            return value + "#" + number + (next == null ? "" : "," + next.show());
        }
    }

    class Open {
        private T own = seed;

        private Open() {}

        @Async
        private Future<String> both(Trace trace) {
            T before = trace.pause(own).await();
            made += 100;
            return Future.ready(before + "" + seed + made + PrivateInner.this.made);
        }
    }

    @Async
    private Future<Node> chain(Trace trace, int length) {
        Node node = null;
        for (int i = 0; i < length; i++) {
            node = new Node(trace.pause(seed).await(), node);
        }
        return Future.ready(node);
    }

    @Async
    Future<String> all(Trace trace) {
        Node node = chain(trace, 3).await();
        List<Node> nodes = new ArrayList<>();
        for (Node each = node; each != null; each = trace.pause(each.next).await()) {
            nodes.add(each);
        }
        Node loud = this.new Node(seed, null) {
            @Override
            String show() {
                return "loud " + super.show();
            }
        };
        trace.log(nodes.size(), loud.show(), trace.pause(loud).await().around() == this);
        BiFunction<T, Node, Node> create = Node::new;
        Supplier<Open> open = Open::new;
        trace.log(create.apply(seed, node).show(), open.get().both(trace).await());
        PrivateInner<String> other = new PrivateInner<>("other");
        PrivateInner<String>.Node foreign = other.new Node(trace.pause("f").await(), null);
        return Future.ready(node.show() + foreign.value.length() + foreign.around().made);
    }

    @Async
    static Future<String> run(Trace trace) {
        return new PrivateInner<>(42).all(trace);
    }
}
