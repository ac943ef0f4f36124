package equivalence.fields;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

/** Fields of other objects, in chains whose links are awaited. */
final class OfOthers {
    static final class Node {
        int value;
        Node next;

        @Override
        public String toString() {
            return "node" + value;
        }

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Node list = new Node(1, new Node(2, new Node(3, null)));
        list.next.value = trace.pause(20).await();
        list.next.next.value += list.value + list.next.value;
        Node second = list.next;
        list.next = trace.pause(list.next.next).await() == null ? null : new Node(trace.pause(5).await(), list.next.next);
        String text = "";
        for (Node each = list; each != null; each = each.next) text += each.value + (each.next == null ? "" : trace.pause(",").await());
        try {
            list.next.next.next.value = trace.pause(1).await();
        } catch (NullPointerException e) {
            text += "none";
        }
        return Future.ready(text + second.value);
    }
}
