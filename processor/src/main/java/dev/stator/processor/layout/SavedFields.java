package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.machine.Field;
import dev.stator.processor.model.AsyncMethod;
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

/**
 * The fields of a machine, and what each suspension does to them.
 *
 * <ul>
 *   <li>A parameter always has a field, since a machine may start later than it is made; any other local has one if it is live across
 *       an await.
 *   <li>A suspension saves what is live, except a parameter that is never assigned: its field has the value from the start.
 *   <li>A suspension clears a field that holds a reference which is dead, so that a resting machine keeps nothing alive that it will
 *       not use: the field of a parameter, or of a local that was live at an await from which control can come here.
 * </ul>
 */
final class SavedFields {

    private final Map<Local, Field> fields = new LinkedHashMap<>();
    private final Map<Integer, List<Field.Save>> saves = new HashMap<>();
    private final Map<Integer, List<Field>> clears = new HashMap<>();

    SavedFields(Graph graph, LiveLocals live, Set<Local> assigned) {
        List<Local> given = given(graph.body().method());
        Set<Local> locals = new LinkedHashSet<>(given);
        Map<Integer, Set<Local>> possiblySet = new HashMap<>();
        for (BasicBlock await : graph.awaiting()) {
            List<Local> survivors = live.acrossAwait().getOrDefault(await.id(), List.of());
            locals.addAll(survivors);
            for (int after : graph.reachableFrom(await.id())) {
                possiblySet.computeIfAbsent(after, none -> new HashSet<>(given)).addAll(survivors);
            }
        }
        for (Local local : locals) {
            boolean isGiven = given.contains(local);
            boolean keeps = isGiven
                    && !assigned.contains(local)
                    && (!local.isReference()
                            || graph.awaiting().stream()
                                    .allMatch(await -> live.acrossAwait()
                                            .getOrDefault(await.id(), List.of())
                                            .contains(local)));
            fields.put(local, new Field(local.name(), local.type(), List.of(local), isGiven, keeps));
        }
        for (BasicBlock await : graph.awaiting()) {
            List<Local> survivors = live.acrossAwait().getOrDefault(await.id(), List.of());
            Set<Local> set = possiblySet.getOrDefault(await.id(), new HashSet<>(given));
            saves.put(
                    await.id(),
                    survivors.stream()
                            .filter(local -> !given.contains(local) || assigned.contains(local))
                            .map(local -> new Field.Save(local, Objects.requireNonNull(fields.get(local))))
                            .toList());
            clears.put(
                    await.id(),
                    locals.stream()
                            .filter(local -> local.isReference() && set.contains(local) && !survivors.contains(local))
                            .map(fields::get)
                            .toList());
        }
    }

    List<Field> fields() {
        return new ArrayList<>(fields.values());
    }

    /** What the await that {@code block} ends in saves. */
    List<Field.Save> saves(BasicBlock block) {
        return saves.getOrDefault(block.id(), List.of());
    }

    /** The fields that it sets to null. */
    List<Field> clears(BasicBlock block) {
        return clears.getOrDefault(block.id(), List.of());
    }

    private static List<Local> given(AsyncMethod method) {
        List<Local> given = new ArrayList<>();
        if (method.self() != null) {
            given.add(method.self());
        }
        given.addAll(method.parameters());
        return given;
    }
}
