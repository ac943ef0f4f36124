package dev.stator.processor.lower;

import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code synchronized}, which no machine can take apart: a monitor is held by a stack frame.
 *
 * <pre>{@code
 * synchronized (lock.await()) { if (c) break; ... }
 *
 * Into ===>
 *
 *         await lock
 *         exit = 0
 *         locked: synchronized (lock) { if (c) { exit = 1; break locked; } ... }
 *         switch (exit) { 1: goto the end of the loop; default: goto end }
 * end:
 * }</pre>
 */
record SynchronizedLowering(Lowering lowering, GraphBuilder graph, ExpressionLowering expressions) {

    void lower(Statement.Synchronized statement) {
        Fragment lock = expressions.value(statement.lock(), "lock");
        Local exit = statement.exit();
        if (exit != null) {
            graph.assign(exit, Fragment.text("0"));
        }
        statement.kept().forEach(kept -> graph.assign(kept, Fragment.text(kept.defaultValue())));
        graph.add(new Instruction.Execute(statement.code().fill(List.of(lock)), graph.line()));
        if (exit != null) {
            leave(statement, exit);
        } else if (!statement.completes()) {
            graph.end(new Terminator.Unreachable(graph.line()));
        }
    }

    /** Goes on where {@code exit} says. A block that never completes is left by one of its jumps: the last, if by no other. */
    private void leave(Statement.Synchronized statement, Local exit) {
        int end = graph.label();
        List<Integer> ways =
                statement.exits().stream().map(jump -> graph.label()).toList();
        int asked = statement.completes() ? ways.size() : ways.size() - 1;
        int otherwise = statement.completes() ? end : ways.get(asked);
        if (asked == 0) {
            graph.goTo(otherwise);
        } else if (asked == 1) {
            graph.branch(Fragment.of(exit, " == 1"), ways.get(0), otherwise);
        } else {
            Map<Integer, Integer> targets = new TreeMap<>();
            for (int i = 0; i < asked; i++) {
                targets.put(i + 1, ways.get(i));
            }
            graph.end(Terminator.Switch.over(exit, targets, otherwise, graph.line()));
        }
        for (int i = 0; i < ways.size(); i++) {
            graph.begin(ways.get(i));
            lowering.lower(statement.exits().get(i));
        }
        graph.begin(end);
    }
}
