package equivalence.localclasses;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Local types wherever a type may stand. */
final class Places {

    static <T> T first(List<? extends T> list) {
        return list.get(0);
    }

    @Async
    static Future<String> run(Trace trace) {
        int base = trace.pause(10).await();
        class Node implements Comparable<Node> {
            final int value;
            Node next;

            Node(int value) {
                this.value = base + value;
            }

            @Override
            public int compareTo(Node other) {
                return value - other.value;
            }

            <R extends Node> R same(R node) {
                return node;
            }
        }
        record Named<N extends Node>(String name, N node) {}
        class Tagged extends Node {
            final String tag;

            Tagged(int value, String tag) {
                super(value);
                this.tag = tag;
            }
        }
        Node[][] grid = {{new Node(1)}, {new Node(trace.pause(2).await()), null}};
        List<? super Tagged> sink = new ArrayList<Node>();
        Map<Node, ? extends List<Named<? extends Node>>> map =
                Map.of(grid[0][0], List.of(new Named<>("n", new Tagged(3, "t"))));
        sink.add(new Tagged(trace.pause(4).await(), "sunk"));
        trace.pause("gap").await();
        Object object = map.get(grid[0][0]).get(0).node();
        String text = "";
        if (trace.pause(object instanceof Tagged).await() && object instanceof Node) {
            text += ((Tagged) object).tag + ((Node) object).same((Tagged) object).tag;
        }
        Node chosen = trace.pause(true).await() ? new Tagged(5, "chosen") : new Node(6);
        chosen.next = grid[1][trace.pause(0).await()];
        grid[1][1] = Places.<Node>first(List.of(chosen));
        Iterator<Node> nodes = Arrays.asList(grid[1]).iterator();
        while (nodes.hasNext()) {
            Node node = nodes.next();
            text += trace.pause(node.value).await();
        }
        var variable = chosen;
        for (var each : grid) {
            text += each.length + (each[0] == variable ? "same" : "other") + trace.pause(each[0].compareTo(chosen)).await();
        }
        Tagged[] tagged = new Tagged[trace.pause(2).await()];
        tagged[0] = (Tagged) sink.get(0);
        try {
            ((Node[]) tagged)[1] = new Node(trace.pause(1).await());
        } catch (ArrayStoreException e) {
            text += "store";
        }
        return Future.ready(text + tagged[0].tag + Node[].class.getSimpleName() + tagged.getClass().getName());
    }
}
