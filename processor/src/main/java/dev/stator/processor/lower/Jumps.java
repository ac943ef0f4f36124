package dev.stator.processor.lower;

import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Jumps out of statements: to where they lead, through the finally blocks on their way.
 *
 * <p>In: an exit, and the {@link Scope scopes} around the place that it leaves. Out: the jump itself if no finally block is on its way;
 * otherwise the block that jumps is put aside with the innermost one, which ends it and later jumps on from its own end. A jump
 * out of a finally block that runs because of a cancellation does not happen: the cancellation goes on.
 */
final class Jumps {

    /** Where a jump leads. */
    sealed interface Exit {

        /** The scope that it leads into; null: out of the method, or the method's outermost statements. */
        default @Nullable Scope scope() {
            return null;
        }

        /** The temporary that keeps what is returned. */
        default @Nullable Local kept() {
            return null;
        }
    }

    /** The end of the statement that is left; that of a switch expression goes on with the value in {@code kept}. */
    record Fall(@Nullable Scope scope, int block, @Nullable Local kept) implements Exit {}

    /** Where break and continue lead. */
    private record Ends(Fall onBreak, @Nullable Fall onContinue) {}

    /** Completes with the value of the local; with null if there is none. */
    record Complete(@Nullable Local value) implements Exit {
        @Override
        public @Nullable Local kept() {
            return value;
        }
    }

    /** Fails, past every handler, with what is kept, or on the spot with text. */
    record Fail(Fragment failure, @Nullable Local kept) implements Exit {}

    /** A part of the method that is not left by a plain jump. */
    sealed interface Scope {

        /** The scope around it. */
        @Nullable
        Scope outer();
    }

    /** What a finally block protects. Compared by identity. */
    static final class Protected implements Scope {
        private final @Nullable Scope outer;
        private final List<Leaving> leavings = new ArrayList<>();

        private Protected(@Nullable Scope outer) {
            this.outer = outer;
        }

        @Override
        public @Nullable Scope outer() {
            return outer;
        }

        List<Leaving> leavings() {
            return leavings;
        }
    }

    /** A finally block. Compared by identity. */
    static final class Cleanup implements Scope {
        private final @Nullable Scope outer;
        private final @Nullable Local result;
        private final Local pending;

        private Cleanup(@Nullable Scope outer, @Nullable Local result, Local pending) {
            this.outer = outer;
            this.result = result;
            this.pending = pending;
        }

        @Override
        public @Nullable Scope outer() {
            return outer;
        }
    }

    /** A block that leaves what a finally block protects. */
    record Leaving(GraphBuilder.OpenBlock from, Exit exit, int line) {}

    private final GraphBuilder graph;
    private final Temporaries temporaries;
    private final Map<Statement.Target, Ends> targets = new HashMap<>();
    private @Nullable Scope scope;
    private @Nullable Local result;

    Jumps(GraphBuilder graph, Temporaries temporaries) {
        this.graph = graph;
        this.temporaries = temporaries;
    }

    @Nullable
    Scope scope() {
        return scope;
    }

    Protected enterProtected() {
        Protected entered = new Protected(scope);
        scope = entered;
        return entered;
    }

    void exit(Protected left) {
        scope = left.outer();
    }

    /** Begins a finally block, whose own pending result is none of the protected part's. */
    Cleanup enterCleanup(Local pending) {
        Cleanup entered = new Cleanup(scope, result, pending);
        scope = entered;
        result = null;
        return entered;
    }

    void exit(Cleanup left) {
        scope = left.outer();
        result = left.result;
    }

    /** The local that holds the method's result while finally blocks run. */
    Local result() {
        if (result == null) {
            result = temporaries.fresh("result", temporaries.resultType());
        }
        return result;
    }

    /** An exit to a block of the scope that is being lowered. */
    Fall to(int block) {
        return new Fall(scope, block, null);
    }

    /** Says where the jumps to a statement lead that stands in this scope; only a loop is continued. */
    void bind(Statement.Target target, int onBreak, @Nullable Integer onContinue) {
        targets.put(target, new Ends(to(onBreak), onContinue == null ? null : to(onContinue)));
    }

    void leave(Statement.Break jump) {
        leave(Objects.requireNonNull(targets.get(jump.target())).onBreak());
    }

    void leave(Statement.Continue jump) {
        leave(Objects.requireNonNull(
                Objects.requireNonNull(targets.get(jump.target())).onContinue()));
    }

    void leave(Exit exit) {
        for (Scope left = scope; left != null && left != exit.scope(); left = left.outer()) {
            if (!graph.isOpen()) {
                return;
            }
            if (left instanceof Protected region) {
                region.leavings.add(new Leaving(graph.suspend(), exit, graph.line()));
                return;
            }
            Cleanup cleanup = (Cleanup) left;
            throwIf(Fragment.of("isCancellation(", cleanup.pending, ")"), cleanup.pending);
        }
        if (exit instanceof Fall fall) {
            graph.goTo(fall.block());
        } else if (exit instanceof Complete complete) {
            Fragment value = complete.value() == null ? null : Fragment.read(complete.value());
            graph.end(new Terminator.Return(Terminator.Return.Kind.VALUE, value, graph.line()));
        } else if (exit instanceof Fail fail) {
            Handler handler = graph.handler();
            graph.handler(null);
            graph.begin(graph.label());
            graph.end(new Terminator.Return(Terminator.Return.Kind.FAILURE, fail.failure(), graph.line()));
            graph.handler(handler);
        }
    }

    private void throwIf(Fragment condition, Local exception) {
        int again = graph.label();
        int on = graph.label();
        graph.branch(condition, again, on);
        graph.begin(again);
        graph.end(new Terminator.Throw(Fragment.read(exception), graph.line()));
        graph.begin(on);
    }
}
