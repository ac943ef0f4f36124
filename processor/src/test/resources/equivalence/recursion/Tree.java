package equivalence.recursion;

import dev.stator.Async;
import dev.stator.Future;
import dev.stator.processor.equivalence.Trace;
import java.util.ArrayList;
import java.util.List;

/** A tree that is built and walked recursively, with loops around the recursion. */
final class Tree {
    final int value;
    final List<Tree> children = new ArrayList<>();

    Tree(int value) {
        this.value = value;
    }

    @Async
    static Future<Tree> build(Trace trace, int depth, int[] next) {
        Tree tree = new Tree(next[0]++);
        for (int i = 0; i < depth; i++) {
            tree.children.add(build(trace, depth - 1 - i, next).await());
        }
        return depth == 2 ? trace.pause(tree) : Future.ready(tree);
    }

    @Async
    Future<Integer> sum(Trace trace) {
        int sum = value;
        for (Tree child : children) sum += child.sum(trace).await();
        if (children.isEmpty()) trace.pause(sum).await();
        return Future.ready(sum);
    }

    @Override
    public String toString() {
        return "tree " + value;
    }

    @Async
    static Future<Integer> run(Trace trace) {
        return build(trace, 4, new int[1]).await().sum(trace);
    }
}
