package dev.stator.processor.lower;

import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 *         exit = 0; pending = null; goto cleaning
 * dispatch:                     on failure and on cancellation: entered
 *         if (!(thrown instanceof E)) throw thrown;
 *         e = (E) thrown; handling
 *         exit = 0; pending = null; goto cleaning
 * entered:                      and from here on, what holds around the statement
 *         exit = 1; pending = thrown;
 * cleaning:
 *         cleanup               on failure: failed, if there is a handler around the statement
 *         switch (exit) { 1: throw pending; 2: ...; default: goto end }
 * failed:
 *         if (isCancellation(pending)) thrown = cleanupFailed(thrown);
 *         throw thrown;
 * end:
 * }</pre>
 *
 * There is one copy of {@code cleanup}. Each way out of the protected part has its number: 0 falls through, 1 throws, the others are the
 * jumps and returns that occur. If there is but one besides throwing, {@code pending != null} tells them apart and {@code exit} is not
 * needed. Each way in assigns whatever a way out reads, so that nothing of it is live before. A failure of a cleanup that runs because
 * of a cancellation is reported, and the cancellation goes on: no {@code catch} sees either.
 */
final class TryLowering {

    private static final int FALLS = 0;
    private static final int THROWS = 1;

    private final Lowering lowering;
    private final GraphBuilder graph;
    private final Temporaries temporaries;
    private final Jumps jumps;

    TryLowering(Lowering lowering, GraphBuilder graph, Temporaries temporaries, Jumps jumps) {
        this.lowering = lowering;
        this.graph = graph;
        this.temporaries = temporaries;
        this.jumps = jumps;
    }

    void lower(Statement.Try statement) {
        Handler around = graph.handler();
        int end = graph.label();
        if (statement.finallyBlock() == null) {
            protectedPart(statement, around, new Jumps.Fall(jumps.scope(), end));
        } else {
            int entered = graph.label();
            Jumps.Fall fall = new Jumps.Fall(jumps.scope(), end);
            Jumps.Protected region = jumps.enterProtected();
            protectedPart(statement, new Handler(entered, entered, temporaries.thrown()), fall);
            jumps.exit(region);
            graph.handler(around);
            finallyBlock(statement.finallyBlock(), region.leavings(), fall, entered);
        }
        graph.handler(around);
        graph.begin(end);
    }

    /** The body and the catches; each that completes leaves by {@code fall}. */
    private void protectedPart(Statement.Try statement, @Nullable Handler ofCatches, Jumps.Fall fall) {
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

    private void finallyBlock(Statement.Block block, List<Jumps.Leaving> leavings, Jumps.Fall fall, int entered) {
        Handler around = graph.handler();
        int cleaning = graph.label();
        int failed = graph.label();
        Set<Jumps.Exit> exits = new LinkedHashSet<>();
        leavings.forEach(leaving -> exits.add(leaving.exit()));
        Local exit = exits.size() > 1 ? temporaries.fresh("exit", ValueType.INT) : null;
        Local pending = temporaries.fresh("pending", Temporaries.THROWABLE);

        graph.at(block.line());
        graph.begin(entered);
        graph.assign(pending, Fragment.read(temporaries.thrown()));
        if (exit != null) {
            graph.assign(exit, Fragment.text(Integer.toString(THROWS)));
        }
        forgetKept(exits, null);
        if (around != null) {
            graph.handler(new Handler(failed, around.onCancellation(), temporaries.thrown()));
        }
        graph.begin(cleaning, "finally");
        Jumps.Cleanup cleanup = jumps.enterCleanup(pending);
        lowering.lower(block);
        jumps.exit(cleanup);
        graph.handler(around);
        goOn(exits, fall, exit, pending);
        if (around != null) {
            failedCleanup(failed, pending);
        }
        Map<Jumps.Exit, Integer> numbers = numbers(exits, fall);
        for (Jumps.Leaving leaving : leavings) {
            graph.resume(leaving.from());
            graph.at(leaving.line());
            if (exit != null) {
                graph.assign(exit, Fragment.text(String.valueOf(numbers.get(leaving.exit()))));
            }
            graph.assign(pending, Fragment.text("null"));
            forgetKept(exits, leaving.exit());
            graph.goTo(cleaning);
        }
    }

    /** Resets what other ways out than {@code taken} return. */
    private void forgetKept(Set<Jumps.Exit> exits, Jumps.@Nullable Exit taken) {
        Local keeps = taken == null ? null : taken.kept();
        exits.stream()
                .map(Jumps.Exit::kept)
                .filter(kept -> kept != null && kept != keeps)
                .distinct()
                .forEach(kept -> graph.assign(kept, Fragment.text("null")));
    }

    /** The end of the finally block: throws, or goes where the protected part was about to go. */
    private void goOn(Set<Jumps.Exit> exits, Jumps.Fall fall, @Nullable Local exit, Local pending) {
        int rethrow = graph.label();
        graph.begin(graph.label());
        if (!graph.isOpen()) {
            return;
        }
        Map<Jumps.Exit, Integer> blocks = new LinkedHashMap<>();
        exits.forEach(each -> blocks.put(each, each.equals(fall) ? fall.block() : graph.label()));
        if (exit != null) {
            Map<Integer, Integer> targets = new TreeMap<>(Map.of(THROWS, rethrow));
            numbers(exits, fall).forEach((each, number) -> targets.put(number, blocks.get(each)));
            int otherwise = targets.getOrDefault(FALLS, rethrow);
            targets.remove(targets.containsKey(FALLS) ? FALLS : THROWS);
            graph.end(new Terminator.Switch(exit, targets, otherwise, graph.line()));
        } else if (!exits.isEmpty()) {
            graph.branch(
                    Fragment.of(pending, " != null"),
                    rethrow,
                    blocks.values().iterator().next());
        } else {
            graph.goTo(rethrow);
        }
        graph.begin(rethrow);
        graph.end(new Terminator.Throw(Fragment.read(pending), graph.line()));
        blocks.forEach((each, block) -> {
            if (!each.equals(fall)) {
                graph.begin(block);
                jumps.leave(each);
            }
        });
    }

    private void failedCleanup(int failed, Local pending) {
        Local thrown = temporaries.thrown();
        int report = graph.label();
        int rethrow = graph.label();
        graph.begin(failed, "finally has failed");
        graph.branch(Fragment.of("isCancellation(", pending, ")"), report, rethrow);
        graph.begin(report);
        graph.assign(thrown, Fragment.of("cleanupFailed(", thrown, ")"));
        graph.begin(rethrow);
        graph.end(new Terminator.Throw(Fragment.read(thrown), graph.line()));
    }

    private static Map<Jumps.Exit, Integer> numbers(Set<Jumps.Exit> exits, Jumps.Fall fall) {
        Map<Jumps.Exit, Integer> numbers = new LinkedHashMap<>();
        int next = THROWS + 1;
        for (Jumps.Exit exit : exits) {
            numbers.put(exit, exit.equals(fall) ? FALLS : next++);
        }
        return numbers;
    }
}
