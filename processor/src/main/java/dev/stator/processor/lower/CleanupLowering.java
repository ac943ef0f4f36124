package dev.stator.processor.lower;

import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Expression.ValueType;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What runs on every way out of a protected part: a {@code finally} block, the close of a resource.
 *
 * <pre>{@code
 *         protected part             on failure and on cancellation: entered
 *         exit = 0; pending = null; goto cleaning
 * entered:                           and from here on, what holds around the statement
 *         exit = 1; pending = thrown;
 * cleaning:
 *         cleanup                    on failure: failed, if that does anything
 *         switch (exit) { 1: throw pending; 2: ...; default: goto end }
 * failed:
 *         throw ...;
 * end:
 * }</pre>
 *
 * There is one copy of {@code cleanup}. Each way out of the protected part has its number: 0 falls through, 1 throws, the others are the
 * jumps and returns that occur. If there is but one besides throwing, {@code pending != null} tells them apart and {@code exit} is not
 * needed. Each way in assigns whatever a way out reads, so that nothing of it is live before.
 */
final class CleanupLowering {

    private static final int FALLS = 0;
    private static final int THROWS = 1;

    /** One kind of cleanup. What is pending while it runs is null unless an exception, or a cancellation, led to it. */
    interface Cleanup {

        /** The cleanup, for comments: {@code finally}. */
        String note();

        void lower(Local pending);

        /** Whether its failures are handled when {@code around} is what handles those of the statement. */
        boolean handlesFailure(@Nullable Handler around);

        /** What is thrown when it has failed with {@link Temporaries#thrown}. */
        void failed(Local pending);
    }

    private final GraphBuilder graph;
    private final Temporaries temporaries;
    private final Jumps jumps;

    CleanupLowering(GraphBuilder graph, Temporaries temporaries, Jumps jumps) {
        this.graph = graph;
        this.temporaries = temporaries;
        this.jumps = jumps;
    }

    /**
     * Lowers a statement.
     *
     * @param part what is protected; where it completes, it leaves by the fall that it is given
     * @param line of the cleanup
     */
    void protect(Consumer<Jumps.Fall> part, Cleanup cleanup, int line) {
        Handler around = graph.handler();
        int entered = graph.label();
        int end = graph.label();
        Jumps.Fall fall = jumps.to(end);
        Jumps.Protected region = jumps.enterProtected();
        graph.handler(new Handler(entered, entered, temporaries.thrown()));
        part.accept(fall);
        jumps.exit(region);
        graph.handler(around);
        graph.at(line);
        clean(cleanup, region.leavings(), fall, entered);
        graph.begin(end);
    }

    private void clean(Cleanup cleanup, List<Jumps.Leaving> leavings, Jumps.Fall fall, int entered) {
        Handler around = graph.handler();
        int cleaning = graph.label();
        int failed = graph.label();
        Set<Jumps.Exit> exits = new LinkedHashSet<>();
        leavings.forEach(leaving -> exits.add(leaving.exit()));
        Local exit = exits.size() > 1 ? temporaries.fresh("exit", ValueType.INT) : null;
        Local pending = temporaries.fresh("pending", Temporaries.THROWABLE);

        graph.begin(entered);
        graph.assign(pending, Fragment.read(temporaries.thrown()));
        if (exit != null) {
            graph.assign(exit, Fragment.text(Integer.toString(THROWS)));
        }
        forgetKept(exits, null);
        if (cleanup.handlesFailure(around)) {
            @Nullable Integer onCancellation = around == null ? null : around.onCancellation();
            graph.handler(new Handler(failed, onCancellation, temporaries.thrown()));
        }
        graph.begin(cleaning, cleanup.note());
        Jumps.Cleanup scope = jumps.enterCleanup(pending);
        cleanup.lower(pending);
        jumps.exit(scope);
        graph.handler(around);
        goOn(exits, fall, exit, pending);
        if (cleanup.handlesFailure(around)) {
            graph.begin(failed, cleanup.note() + " has failed");
            cleanup.failed(pending);
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
                .forEach(kept -> graph.assign(kept, Fragment.text(kept.defaultValue())));
    }

    /** The end of the cleanup: throws, or goes where the protected part was about to go. */
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
            graph.end(Terminator.Switch.over(exit, targets, otherwise, graph.line()));
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

    private static Map<Jumps.Exit, Integer> numbers(Set<Jumps.Exit> exits, Jumps.Fall fall) {
        Map<Jumps.Exit, Integer> numbers = new LinkedHashMap<>();
        int next = THROWS + 1;
        for (Jumps.Exit exit : exits) {
            numbers.put(exit, exit.equals(fall) ? FALLS : next++);
        }
        return numbers;
    }
}
