package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.machine.State;
import dev.stator.processor.model.AsyncMethod;
import java.util.ArrayList;
import java.util.List;

/** The states in which a machine can rest: 0, and the await points. */
final class StateTable {

    private StateTable() {}

    static List<State> of(Graph graph, Labels labels, LiveLocals live) {
        AsyncMethod method = graph.body().method();
        List<State> states = new ArrayList<>();
        states.add(new State(0, method.line(), "(not started)", method.parameters(), "fails", "nothing to clean up"));
        for (BasicBlock block : graph.awaiting()) {
            Terminator.Await await = (Terminator.Await) block.terminator();
            states.add(new State(
                    labels.awaitNumber(block),
                    await.line(),
                    await.source(),
                    live.acrossAwait().getOrDefault(block.id(), List.of()),
                    HandlerTable.onFailure(graph, block.handler()),
                    HandlerTable.onCancellation(graph, block.handler())));
        }
        return states;
    }
}
