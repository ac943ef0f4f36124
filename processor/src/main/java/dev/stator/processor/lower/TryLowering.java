package dev.stator.processor.lower;

import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code try}, with awaits in any part.
 *
 * <pre>{@code
 * try { body } catch (E e) { handling } finally { cleanup }
 *
 * Into ===>
 *
 *         body                  on failure: dispatch   on cancellation: entered
 *         goto end
 * dispatch:                     on failure and on cancellation: entered
 *         if (!(thrown instanceof E)) throw thrown;
 *         e = (E) thrown; handling
 *         goto end
 * entered:
 *         cleanup               see CleanupLowering
 * end:
 * }</pre>
 *
 * A failure of a finally block that runs because of a cancellation is reported, and the cancellation goes on: no {@code catch} sees
 * either.
 */
final class TryLowering {

    private final Lowering lowering;
    private final GraphBuilder graph;
    private final Temporaries temporaries;
    private final Jumps jumps;
    private final CleanupLowering cleanups;

    TryLowering(Lowering lowering, GraphBuilder graph, Temporaries temporaries, Jumps jumps, CleanupLowering cleanups) {
        this.lowering = lowering;
        this.graph = graph;
        this.temporaries = temporaries;
        this.jumps = jumps;
        this.cleanups = cleanups;
    }

    void lower(Statement.Try statement) {
        Statement.Block last = statement.finallyBlock();
        if (last == null) {
            Handler around = graph.handler();
            int end = graph.label();
            protectedPart(statement, jumps.to(end));
            graph.handler(around);
            graph.begin(end);
        } else {
            cleanups.protect(fall -> protectedPart(statement, fall), new FinallyBlock(last), last.line());
        }
    }

    /** The body and the catches; each that completes leaves by {@code fall}. */
    private void protectedPart(Statement.Try statement, Jumps.Fall fall) {
        Handler ofCatches = graph.handler();
        boolean catches = !statement.catches().isEmpty();
        int dispatch = graph.label();
        @Nullable Integer onCancellation = ofCatches == null ? null : ofCatches.onCancellation();
        graph.handler(catches ? new Handler(dispatch, onCancellation, temporaries.thrown()) : ofCatches);
        graph.begin(graph.label(), "try");
        lowering.lower(statement.body());
        jumps.leave(fall);
        if (catches) {
            graph.handler(ofCatches);
            graph.at(statement.catches().get(0).line());
            graph.begin(dispatch);
            statement.catches().forEach(clause -> catchClause(clause, fall));
            graph.at(statement.line());
            graph.end(new Terminator.Throw(Fragment.read(temporaries.thrown()), graph.line()));
        }
    }

    private void catchClause(Statement.Catch clause, Jumps.Fall fall) {
        int handling = graph.label();
        int next = graph.label();
        graph.at(clause.line());
        Fragment thrown = Fragment.read(temporaries.thrown());
        boolean catchesAll = clause.types().contains(Temporaries.THROWABLE.text());
        if (catchesAll) {
            graph.goTo(handling);
        } else {
            graph.branch(isOneOf(clause.types(), thrown), handling, next);
        }
        graph.begin(handling, clause.header());
        Fragment caught =
                catchesAll ? thrown : Fragment.of("(", clause.parameter().type(), ") ", thrown);
        graph.assign(clause.parameter(), caught);
        lowering.lower(clause.body());
        jumps.leave(fall);
        graph.begin(next);
    }

    private static Fragment isOneOf(List<Fragment> types, Fragment thrown) {
        List<Object> parts = new ArrayList<>();
        for (Fragment type : types) {
            parts.add(parts.isEmpty() ? "" : " || ");
            parts.add(thrown);
            parts.add(" instanceof ");
            parts.add(type);
        }
        return Fragment.of(parts.toArray());
    }

    private final class FinallyBlock implements CleanupLowering.Cleanup {
        private final Statement.Block block;

        FinallyBlock(Statement.Block block) {
            this.block = block;
        }

        @Override
        public String note() {
            return "finally";
        }

        @Override
        public void lower(Local pending) {
            lowering.lower(block);
        }

        /** Where nothing is around, the machine itself reports what fails during a cancellation. */
        @Override
        public boolean handlesFailure(@Nullable Handler around) {
            return around != null;
        }

        /** {@code if (isCancellation(pending)) thrown = cleanupFailed(thrown); throw thrown;} */
        @Override
        public void failed(Local pending) {
            Local thrown = temporaries.thrown();
            int report = graph.label();
            int rethrow = graph.label();
            graph.branch(Fragment.of("isCancellation(", pending, ")"), report, rethrow);
            graph.begin(report);
            graph.assign(thrown, Fragment.of("cleanupFailed(", thrown, ")"));
            graph.begin(rethrow);
            graph.end(new Terminator.Throw(Fragment.read(thrown), graph.line()));
        }
    }
}
