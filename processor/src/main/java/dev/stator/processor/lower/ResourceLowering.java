package dev.stator.processor.lower;

import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Expression;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * {@code try} with a resource (JLS 14.20.3.1), whose close is the cleanup of its body ({@link CleanupLowering}).
 *
 * <pre>{@code
 * try (R r = open()) body          closed on the spot            closed by an await
 *
 * Into ===>
 *
 *         r = open()
 *         body                     on failure and on cancellation: entered
 * closing:
 *                                  close(r, pending);            if (r == null) goto closed
 *                                                                await r.closeAsync()       on failure: failed
 *                                                        closed: ...
 *                                                        failed: throw closeFailed(pending, thrown);
 * }</pre>
 *
 * {@code closeFailed} throws what was pending, to which it adds the failure of the close.
 */
final class ResourceLowering {

    private final Lowering lowering;
    private final GraphBuilder graph;
    private final ExpressionLowering expressions;
    private final Temporaries temporaries;
    private final Jumps jumps;
    private final CleanupLowering cleanups;

    ResourceLowering(
            Lowering lowering,
            GraphBuilder graph,
            ExpressionLowering expressions,
            Temporaries temporaries,
            Jumps jumps,
            CleanupLowering cleanups) {
        this.lowering = lowering;
        this.graph = graph;
        this.expressions = expressions;
        this.temporaries = temporaries;
        this.jumps = jumps;
        this.cleanups = cleanups;
    }

    void lower(Statement.TryWithResource statement) {
        if (statement.initializer() != null) {
            expressions.assign(statement.resource(), statement.initializer());
        }
        cleanups.protect(fall -> body(statement.body(), fall), new Close(statement), statement.line());
    }

    private void body(Statement body, Jumps.Fall fall) {
        graph.begin(graph.label(), "try");
        lowering.lower(body);
        jumps.leave(fall);
    }

    private final class Close implements CleanupLowering.Cleanup {
        private final Statement.TryWithResource statement;

        Close(Statement.TryWithResource statement) {
            this.statement = statement;
        }

        @Override
        public String note() {
            return "close " + statement.resource();
        }

        @Override
        public void lower(Local pending) {
            Expression.Await close = statement.close();
            if (close == null) {
                Fragment call = Fragment.of("close(", statement.resource(), ", ", pending, ");");
                graph.add(new Instruction.Execute(call, graph.line()));
                return;
            }
            int closed = graph.label();
            if (statement.mayBeNull()) {
                int closing = graph.label();
                graph.branch(Fragment.of(statement.resource(), " != null"), closing, closed);
                graph.begin(closing);
            }
            expressions.effect(close);
            graph.begin(closed);
        }

        @Override
        public boolean handlesFailure(@Nullable Handler around) {
            return statement.close() != null;
        }

        @Override
        public void failed(Local pending) {
            Fragment failure = Fragment.of("closeFailed(", pending, ", ", temporaries.thrown(), ")");
            graph.end(new Terminator.Throw(failure, graph.line()));
        }
    }
}
