package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Terminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks get a label, and which number. A block is labelled if
 *
 * <ul>
 *   <li>it is the entry, a handler, or the block after an await;
 *   <li>it has more than one predecessor;
 *   <li>its handler is not the one of its predecessor, so that {@code state} must change on the way;
 *   <li>it is an arm of a branch that cannot stand inside an {@code if}: both arms await, or it would stand far before its place in
 *       the source;
 *   <li>it is an arm of a switch and awaits; the default may do so behind the switch.
 * </ul>
 *
 * Awaits of which nobody takes the result go on at the label of the block behind them, and so do awaits that all its predecessors end in, if
 * their results go to one local: {@code case 1, 2}. Any other edge from an await to a block that others reach too, or that another
 * handler guards, gets a label of its own, where the result is taken:
 *
 * <pre>
 *   case 1: {            // awaited here, failing into the try that it stands in
 *       song = (Song) awaited;
 *       state = 7;
 *   }
 *   case 7: {
 * </pre>
 */
final class Labels {

    /** An arm of a loop's condition may stand before the loop's body if it weighs no more than this. */
    private static final int LIGHT_EXIT = 2;

    /** An else arm may stand before the arm that awaits if it weighs no more than this. */
    private static final int LIGHT_ARM = 8;

    private final Graph graph;
    private final Set<Integer> labelled = new TreeSet<>();
    private final Map<Integer, Integer> awaitNumbers = new LinkedHashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Region> regions = new ArrayList<>();

    Labels(Graph graph) {
        this.graph = graph;
        for (BasicBlock block : graph.awaiting()) {
            awaitNumbers.put(block.id(), awaitNumbers.size() + 1);
        }
        for (BasicBlock block : graph.blocks()) {
            if (needsLabel(block)) {
                labelled.add(block.id());
            }
        }
        labelArms();
        number();
    }

    /** The regions in the order in which they are laid out. */
    List<Region> regions() {
        return regions;
    }

    /** The number of the label of {@code block}, or null if it stands where its predecessor reaches it. */
    @Nullable
    Integer of(int block) {
        return numbers.get(block);
    }

    /** The number of the await point that {@code block} ends in. */
    int awaitNumber(BasicBlock block) {
        return Objects.requireNonNull(awaitNumbers.get(block.id()));
    }

    /** The label where the await goes on that {@code block} ends in. */
    int resuming(BasicBlock block, Terminator.Await await) {
        return splitsEdge(block, await) ? awaitNumber(block) : Objects.requireNonNull(of(await.next()));
    }

    private boolean needsLabel(BasicBlock block) {
        List<Integer> predecessors = graph.predecessors(block.id());
        if (block.id() == 0 || graph.isHandler(block.id()) || predecessors.size() > 1) {
            return true;
        }
        BasicBlock before = graph.block(predecessors.get(0));
        return before.terminator() instanceof Terminator.Await || !Objects.equals(before.handler(), block.handler());
    }

    /** Inner branches come later in the source: going backwards, an arm is judged when what is inside it has its labels. */
    private void labelArms() {
        List<BasicBlock> blocks = graph.blocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            BasicBlock block = blocks.get(i);
            if (block.terminator() instanceof Terminator.Branch branch && awaits(branch.then())) {
                int light = graph.isLoopHead(block.id()) ? LIGHT_EXIT : LIGHT_ARM;
                if (awaits(branch.otherwise()) || weight(branch.otherwise()) > light) {
                    labelled.add(branch.otherwise());
                }
            } else if (block.terminator() instanceof Terminator.Switch choice) {
                choice.successors().stream()
                        .filter(arm -> arm != choice.otherwise() && awaits(arm))
                        .forEach(labelled::add);
            }
        }
    }

    /** Whether the code that would stand in an arm holds an await. */
    private boolean awaits(int block) {
        return !labelled.contains(block)
                && (graph.block(block).terminator() instanceof Terminator.Await
                        || graph.block(block).terminator().successors().stream().anyMatch(this::awaits));
    }

    /** How many steps would stand in an arm. */
    private int weight(int block) {
        return labelled.contains(block)
                ? 0
                : graph.block(block).instructions().size()
                        + 1
                        + graph.block(block).terminator().successors().stream()
                                .mapToInt(this::weight)
                                .sum();
    }

    private void number() {
        Map<Integer, Terminator.Await> resumed = new HashMap<>();
        Map<Integer, List<Integer>> states = new HashMap<>(Map.of(0, List.of(0)));
        for (BasicBlock block : graph.awaiting()) {
            Terminator.Await await = (Terminator.Await) block.terminator();
            if (!splitsEdge(block, await)) {
                resumed.put(await.next(), await);
                states.computeIfAbsent(await.next(), none -> new ArrayList<>()).add(awaitNumber(block));
            }
        }
        int next = awaitNumbers.size();
        for (int block : labelled) {
            if (!states.containsKey(block)) {
                states.put(block, List.of(++next));
            }
        }
        states.forEach((block, all) -> numbers.put(block, all.get(0)));
        for (BasicBlock block : graph.blocks()) {
            List<Integer> all = states.get(block.id());
            if (all != null) {
                regions.add(new Region(all, block, resumed.get(block.id()), false, block.handler(), List.of()));
            }
            if (block.terminator() instanceof Terminator.Await await && splitsEdge(block, await)) {
                List<Integer> number = List.of(awaitNumber(block));
                regions.add(new Region(number, graph.block(await.next()), await, true, block.handler(), List.of()));
            }
        }
    }

    private boolean splitsEdge(BasicBlock block, Terminator.Await await) {
        return await.next() == 0
                || graph.isHandler(await.next())
                || !Objects.equals(block.handler(), graph.block(await.next()).handler())
                || !(await.target() == null
                        || graph.predecessors(await.next()).stream().allMatch(other -> isTakenAlike(other, await)));
    }

    private boolean isTakenAlike(int block, Terminator.Await await) {
        return graph.block(block).terminator() instanceof Terminator.Await other
                && other.target() == await.target()
                && other.result() == await.result()
                && Objects.equals(
                        graph.block(block).handler(), graph.block(await.next()).handler());
    }
}
