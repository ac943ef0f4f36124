package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.machine.Field;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The fields of a machine, and what each suspension saves in them.
 *
 * <ul>
 *   <li>A parameter whose value is used has a field, since a machine may start later than it is made. Any other local has one if it is
 *       live across an await, perhaps together with others: see {@link SharedFields}.
 *   <li>The field of a parameter is kept if the parameter is never assigned, and a reference is live across every await: the value is
 *       there from the start.
 *   <li>Any other field is empty while the body runs. A body that goes on takes out what was saved; a suspension saves what is live.
 *       So a machine never holds what is dead.
 * </ul>
 */
final class SavedFields implements Storage {

    private final List<Field> fields = new ArrayList<>();
    private final Map<Local, Field> byLocal = new HashMap<>();
    private final LiveLocals live;

    SavedFields(Graph graph, LiveLocals live, Set<Local> assigned) {
        this.live = live;
        Set<Local> always = liveAcrossEveryAwait(graph);
        Set<Local> needed = new HashSet<>(live.atEntry().getOrDefault(0, Set.of()));
        live.acrossAwait().values().forEach(needed::addAll);
        for (Local local : graph.body().method().given()) {
            if (needed.contains(local)) {
                boolean kept = !assigned.contains(local) && (!local.isReference() || always.contains(local));
                add(new Field(local.name(), local.type(), List.of(local), true, kept));
            }
        }
        Map<Local, Set<Integer>> awaits = new LinkedHashMap<>();
        for (BasicBlock await : graph.awaiting()) {
            for (Local local : survivors(await)) {
                if (!byLocal.containsKey(local)) {
                    awaits.computeIfAbsent(local, none -> new HashSet<>()).add(await.id());
                }
            }
        }
        SharedFields.of(awaits, graph.body().method().names()).forEach(this::add);
    }

    private void add(Field field) {
        fields.add(field);
        field.holds().forEach(local -> byLocal.put(local, field));
    }

    List<Field> fields() {
        return fields;
    }

    @Override
    public List<Field.Save> saves(BasicBlock block) {
        return survivors(block).stream()
                .map(local -> new Field.Save(local, Objects.requireNonNull(byLocal.get(local))))
                .filter(save -> !save.field().kept())
                .toList();
    }

    /** What is not saved is not there. */
    @Override
    public List<Local> drops(BasicBlock block) {
        return List.of();
    }

    private List<Local> survivors(BasicBlock await) {
        return live.acrossAwait().getOrDefault(await.id(), List.of());
    }

    /** If there is no await at all, that is every parameter. */
    private Set<Local> liveAcrossEveryAwait(Graph graph) {
        Set<Local> always = new HashSet<>(graph.body().method().given());
        graph.awaiting().forEach(await -> always.retainAll(survivors(await)));
        return always;
    }
}
