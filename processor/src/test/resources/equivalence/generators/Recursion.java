package equivalence.generators;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;

/** Trees, walked by generators of generators, and by methods that are given the emitter. */
final class Recursion {
    record Node(Node left, String name, Node right) {}

    @Async
    static Stream<String> walk(Trace trace, Node node) {
        Emitter<String> out = Stream.emitter();
        if (node == null) {
            return out.end();
        }
        try (Stream<String> left = walk(trace, node.left())) {
            for (String name; (name = left.next().await()) != null; ) {
                out.emit(name).await();
            }
        } finally {
            trace.log("left of", node.name());
        }
        out.emit(trace.pause(node.name()).await()).await();
        walk(trace, node.right()).forEachAsync(out::emit).await();
        return out.end();
    }

    @Async
    static Stream<String> flat(Trace trace, Node root) {
        Emitter<String> out = Stream.emitter();
        flat(trace, root, out).await();
        return out.end();
    }

    @Async
    private static Future<Void> flat(Trace trace, Node node, Emitter<? super String> out) {
        if (node != null) {
            try {
                flat(trace, node.left(), out).await();
                out.emit(trace.pause(node.name()).await()).await();
                flat(trace, node.right(), out).await();
            } finally {
                trace.log("leaves", node.name());
            }
        }
        return Future.done();
    }

    @Async
    static Future<String> run(Trace trace) {
        Node tree = new Node(new Node(new Node(null, "a", null), "b", null), "c", new Node(null, "d", new Node(null, "e", null)));
        String text = walk(trace, tree).toList().await() + "" + flat(trace, tree).toList().await();
        text += walk(trace, tree).take(2).toList().await();
        try (Stream<String> names = flat(trace, tree)) {
            text += names.next().await() + trace.pause("between").await() + names.next().await();
        }
        return Future.ready(text);
    }
}
