package dev.stator.processor.layout;

import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where each local is declared. One that a single region uses is declared there, in the smallest scope that holds every use, by its
 * first assignment if that comes first; and so is a temporary in each region that uses it, if no value of it goes from one to another:
 *
 * <pre>
 *   case 1: {
 *       Song song = (Song) awaited;
 *       sing(song);
 *   }
 * </pre>
 *
 * A pattern declares its variable itself. The others are hoisted to the top of the body and initialised, because javac cannot see the flow between cases: what several regions
 * use, what is live where its region begins, and what a handler assigns.
 */
final class Declarations {

    private final List<Region> regions;
    private final LiveLocals live;
    private final NeedlessResets resets;
    private final @Nullable Local thrown;

    Declarations(List<Region> regions, LiveLocals live, NeedlessResets resets, @Nullable Local thrown) {
        this.regions = regions;
        this.live = live;
        this.resets = resets;
        this.thrown = thrown;
    }

    /** Writes the declarations into the steps. Returns the locals that are hoisted, in the order of their first use. */
    List<Local> place() {
        Map<Local, Set<Integer>> where = new LinkedHashMap<>();
        Set<Local> bound = new HashSet<>();
        for (int i = 0; i < regions.size(); i++) {
            for (Step step : regions.get(i).steps()) {
                addBound(step, bound);
                for (Local local : Uses.mentioned(step)) {
                    where.computeIfAbsent(local, none -> new TreeSet<>()).add(i);
                }
            }
        }
        Set<Local> hoisted = new LinkedHashSet<>();
        Map<Local, Set<Integer>> inPlace = new HashMap<>();
        Set<Local> liveAcross = new LinkedHashSet<>();
        live.acrossAwait().values().forEach(liveAcross::addAll);
        where.forEach((local, indices) -> {
            if (local.kind() == Local.Kind.SELF || local.kind() == Local.Kind.PARAMETER || bound.contains(local)) {
                return;
            }
            boolean shared = indices.size() > 1 && local.kind() != Local.Kind.TEMPORARY;
            if (shared
                    || local == thrown
                    || liveAcross.contains(local)
                    || indices.stream().anyMatch(index -> isLiveAtStart(local, regions.get(index)))) {
                hoisted.add(local);
            } else {
                inPlace.put(local, indices);
            }
        });
        if (thrown != null) {
            hoisted.add(thrown);
        }
        for (Local local : where.keySet()) {
            inPlace.getOrDefault(local, Set.of())
                    .forEach(index -> declare(local, regions.get(index).steps()));
        }
        return List.copyOf(hoisted);
    }

    private static void addBound(Step step, Set<Local> bound) {
        Uses.fragments(step).forEach(fragment -> bound.addAll(fragment.uses(Fragment.Access.BIND)));
        Uses.arms(step).forEach(arm -> arm.forEach(inner -> addBound(inner, bound)));
    }

    private boolean isLiveAtStart(Local local, Region region) {
        boolean taken =
                region.resumed() != null && Objects.equals(region.resumed().target(), local);
        return !taken
                && live.atEntry().getOrDefault(region.block().id(), Set.of()).contains(local);
    }

    private void declare(Local local, List<Step> steps) {
        List<Integer> users = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (Uses.mentioned(steps.get(i)).contains(local)) {
                users.add(i);
            }
        }
        int first = users.get(0);
        Step step = steps.get(first);
        if (users.size() == 1 && !Uses.mentionedAtOnce(step).contains(local)) {
            List<List<Step>> arms = Uses.arms(step).stream()
                    .filter(arm ->
                            arm.stream().anyMatch(inner -> Uses.mentioned(inner).contains(local)))
                    .toList();
            if (arms.size() == 1) {
                declare(local, arms.get(0));
                return;
            }
        }
        if (step instanceof Step.Take take && take.target() == local) {
            steps.set(first, new Step.Take(local, true, take.how(), take.line()));
        } else if (step instanceof Step.Assign assign
                && assign.target() == local
                && !Uses.fragments(step).get(0).uses(Fragment.Access.values()).contains(local)) {
            steps.set(first, new Step.Assign(local, true, assign.value(), assign.line()));
        } else if (resets.startsNull(local)) {
            steps.add(first, new Step.Assign(local, true, Fragment.text("null"), step.line()));
        } else {
            steps.add(first, new Step.Declare(local, step.line()));
        }
    }
}
