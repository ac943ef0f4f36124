package dev.stator.processor.layout;

import dev.stator.processor.machine.Step;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Fragment.Access;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A lambda or class body never captures a variable of the body that is assigned twice, as hoisted ones are, only a copy:
 *
 * <pre>
 *   final int verses2 = verses;
 *   player.onEnd(() -> log(verses2));
 * </pre>
 *
 * The copy's name is its own, so it needs no block around it and a variable declared by the statement keeps its scope.
 */
final class Captures {

    private final AsyncMethod method;
    private final Set<Local> hoisted;
    private final Map<Local, Integer> assignments;

    /** @param hoisted the locals that no lambda may capture itself, also those that live in fields */
    Captures(AsyncMethod method, Collection<Local> hoisted, Map<Local, Integer> assignments) {
        this.method = method;
        this.hoisted = Set.copyOf(hoisted);
        this.assignments = assignments;
    }

    /** {@code steps} with the copies in front of the steps that need them. */
    List<Step> copied(List<Step> steps) {
        List<Step> result = new ArrayList<>();
        for (Step step : steps) {
            Map<Local, Local> copies = new LinkedHashMap<>();
            for (Fragment fragment : Uses.fragments(step)) {
                for (Local local : fragment.uses(Access.CAPTURE)) {
                    if (changes(local)) {
                        copies.computeIfAbsent(local, this::copy);
                    }
                }
            }
            copies.forEach((local, copy) -> result.add(new Step.Copy(local, copy, step.line())));
            Step withCopies = StepText.replaced(step, fragment -> withCopies(fragment, copies));
            result.add(StepText.withArms(withCopies, this::copied));
        }
        return result;
    }

    private boolean changes(Local local) {
        int count = assignments.getOrDefault(local, 0);
        boolean given = local.kind() == Local.Kind.SELF || local.kind() == Local.Kind.PARAMETER;
        return hoisted.contains(local) || count > (given ? 0 : 1);
    }

    private Local copy(Local local) {
        return new Local(
                Local.Kind.TEMPORARY,
                method.names().fresh(local.name()),
                local.type(),
                local.isReference() ? null : local.defaultValue());
    }

    private static Fragment withCopies(Fragment fragment, Map<Local, Local> copies) {
        return new Fragment(fragment.pieces().stream()
                .map(piece -> piece instanceof Fragment.Use use
                                && use.access() == Access.CAPTURE
                                && copies.containsKey(use.local())
                        ? new Fragment.Use(Objects.requireNonNull(copies.get(use.local())), Access.CAPTURE)
                        : piece)
                .toList());
    }
}
