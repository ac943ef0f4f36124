package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Terminator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The edges of a body. Blocks that nothing reaches are left out. */
final class Graph {

    private final Body body;
    private final Set<Integer> reachable;
    private final Map<Integer, List<Integer>> predecessors = new HashMap<>();
    private final Set<Integer> handlers = new TreeSet<>();

    Graph(Body body) {
        this.body = body;
        this.reachable = new TreeSet<>(reachableFrom(0));
        reachable.add(0);
        for (int id : reachable) {
            for (int next : edges(block(id).terminator())) {
                predecessors.computeIfAbsent(next, none -> new ArrayList<>()).add(id);
            }
            Handler handler = block(id).handler();
            if (handler != null) {
                handlers.addAll(handler.entries());
            }
        }
    }

    Body body() {
        return body;
    }

    BasicBlock block(int id) {
        return body.block(id);
    }

    /** The blocks in the order of the source. */
    List<BasicBlock> blocks() {
        return reachable.stream().map(this::block).toList();
    }

    /** The blocks that end in an await, in the order of the source: the await points. */
    List<BasicBlock> awaiting() {
        return blocks().stream()
                .filter(block -> block.terminator() instanceof Terminator.Await)
                .toList();
    }

    /** One entry for each edge into the block, failures apart. */
    List<Integer> predecessors(int id) {
        return predecessors.getOrDefault(id, List.of());
    }

    /** Whether failures or cancellations enter the block. */
    boolean isHandler(int id) {
        return handlers.contains(id);
    }

    /** Whether a jump back enters the block. */
    boolean isLoopHead(int id) {
        return predecessors(id).stream().anyMatch(predecessor -> predecessor >= id);
    }

    /** What runs after {@code id}, failures included; the block itself only if it is in a cycle. */
    Set<Integer> reachableFrom(int id) {
        Set<Integer> seen = new LinkedHashSet<>();
        Deque<Integer> pending = new ArrayDeque<>(List.of(id));
        while (!pending.isEmpty()) {
            block(pending.remove()).successors().stream().filter(seen::add).forEach(pending::add);
        }
        return seen;
    }

    /** Where control goes without a failure, an edge at a time: both arms of a branch, each arm of a switch once. */
    private static List<Integer> edges(Terminator terminator) {
        return terminator instanceof Terminator.Branch branch
                ? List.of(branch.then(), branch.otherwise())
                : List.copyOf(terminator.successors());
    }
}
