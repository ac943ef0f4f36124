package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.machine.Transition;
import dev.stator.processor.machine.Transition.Cause;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ways between the resting states of a machine.
 *
 * <p>In: the graph. Out: from each state the states that are reached without resting in between, by what the machine went on with. A block
 * with a handler may fail anywhere, so ways through it also lead to the handler; a failure or cancellation that nothing handles is left
 * out.
 */
final class Transitions {

    private static final Comparator<Transition> ORDER = Comparator.comparing(Transition::from)
            .thenComparing(Transition::cause)
            .thenComparing(Transition::to, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Graph graph;
    private final Labels labels;
    private final Set<Transition> transitions = new TreeSet<>(ORDER);

    private Transitions(Graph graph, Labels labels) {
        this.graph = graph;
        this.labels = labels;
    }

    static List<Transition> of(Graph graph, Labels labels) {
        Transitions all = new Transitions(graph, labels);
        all.follow(0, 0, Cause.RESULT);
        for (BasicBlock block : graph.awaiting()) {
            int state = labels.awaitNumber(block);
            all.follow(state, ((Terminator.Await) block.terminator()).next(), Cause.RESULT);
            Handler handler = block.handler();
            if (handler != null) {
                all.follow(state, handler.onFailure(), Cause.FAILURE);
                all.follow(state, handler.onCancellation(), Cause.CANCELLATION);
            }
        }
        return List.copyOf(all.transitions);
    }

    private void follow(int state, @Nullable Integer block, Cause cause) {
        if (block != null) {
            new Way(state).follow(block, cause);
        }
    }

    /** What is passed on the ways from one state. */
    private final class Way {

        private record Passed(int block, Cause cause) {}

        private final int from;
        private final Set<Passed> passed = new HashSet<>();

        Way(int from) {
            this.from = from;
        }

        void follow(int id, Cause cause) {
            if (!passed.add(new Passed(id, cause))) {
                return;
            }
            BasicBlock block = graph.block(id);
            Integer handler = block.handler() == null ? null : block.handler().onFailure();
            if (block.terminator() instanceof Terminator.Await) {
                transitions.add(new Transition(from, labels.awaitNumber(block), cause));
            } else if (ends(block.terminator())) {
                transitions.add(new Transition(from, null, cause));
            } else {
                block.terminator().successors().forEach(next -> follow(next, cause));
            }
            if (handler != null) {
                follow(handler, cause == Cause.RESULT ? Cause.FAILURE : cause);
            }
        }

        /** Text that returns ends its block too: what stands behind it is unreachable. */
        private boolean ends(Terminator terminator) {
            return terminator instanceof Terminator.Return || terminator instanceof Terminator.Unreachable;
        }
    }
}
