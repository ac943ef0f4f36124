package equivalence.access;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Classes that others see, but whose supertypes, bounds or constructors only the class itself can name. */
final class ExposedTypes {
    private static class Item {
        private final int weight;

        private Item(int weight) {
            this.weight = weight;
        }
    }

    static class Shelf implements Iterable<Item> {
        private final List<Item> items = new ArrayList<>();

        @Override
        public Iterator<Item> iterator() {
            return items.iterator();
        }
    }

    static class Box<I extends Item> {
        I content;

        Box(I content) {
            this.content = content;
        }

        @Override
        public String toString() {
            return "box";
        }
    }

    abstract static class Tree {
        private final String name;

        private Tree(String name) {
            this.name = name;
        }

        abstract int size();

        @Override
        public String toString() {
            return name + size();
        }
    }

    private static final class Leaf extends Tree {
        private Leaf() {
            super("leaf");
        }

        @Override
        int size() {
            return 1;
        }
    }

    private static final class Fork extends Tree {
        private final Tree left;
        private final Tree right;

        private Fork(Tree left, Tree right) {
            super("fork");
            this.left = left;
            this.right = right;
        }

        @Override
        int size() {
            return left.size() + right.size();
        }
    }

    @Async
    static Future<String> run(Trace trace) {
        Shelf shelf = new Shelf();
        shelf.items.add(new Item(trace.pause(3).await()));
        shelf.items.add(new Item(4));
        int sum = 0;
        for (Item item : shelf) {
            sum += trace.pause(item.weight).await();
        }
        Box<Item> box = new Box<>(shelf.iterator().next());
        sum += trace.pause(box).await().content.weight;
        Tree tree = new Fork(new Leaf(), trace.pause(new Fork(new Leaf(), new Leaf())).await());
        return Future.ready(sum + tree.name + tree.size() + ((Fork) tree).right.name);
    }
}
