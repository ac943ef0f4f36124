package dev.stator.processor.layout;

import dev.stator.processor.machine.Field;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import dev.stator.processor.model.NameScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which locals share a field.
 *
 * <p>In: the awaits that each local is live across, the locals in the order of their declaration. Out: fields that hold each local once. Two
 * locals share a field only if their declared types are the same and no await needs both. A greedy colouring: each local goes to a
 * field whose locals bore its name in the user's source, as the {@code i} of one loop after another; else to the first that is free; else
 * to a new one.
 *
 * <p>A field whose locals have one name has that name; another shared one is called after its type: {@code stringSlot}.
 */
final class SharedFields {

    /** A field in the making. */
    private static final class Slot {
        private final List<Local> holds = new ArrayList<>();
        private final Set<Integer> awaits = new HashSet<>();

        private boolean isFree(Local local, Set<Integer> awaits) {
            return first().type().equals(local.type()) && this.awaits.stream().noneMatch(awaits::contains);
        }

        private void add(Local local, Set<Integer> awaits) {
            holds.add(local);
            this.awaits.addAll(awaits);
        }

        private Local first() {
            return holds.get(0);
        }
    }

    private final NameScope names;
    private final List<Slot> slots = new ArrayList<>();

    private SharedFields(NameScope names) {
        this.names = names;
    }

    static List<Field> of(Map<Local, Set<Integer>> awaits, NameScope names) {
        SharedFields shared = new SharedFields(names);
        awaits.forEach(shared::place);
        return shared.slots.stream().map(shared::field).toList();
    }

    private void place(Local local, Set<Integer> awaits) {
        Slot slot = null;
        for (Slot each : slots) {
            if (each.isFree(local, awaits) && (slot == null || (!hasName(slot, local) && hasName(each, local)))) {
                slot = each;
            }
        }
        if (slot == null) {
            slot = new Slot();
            slots.add(slot);
        }
        slot.add(local, awaits);
    }

    private boolean hasName(Slot slot, Local local) {
        return slot.holds.stream().allMatch(other -> names.wish(other.name()).equals(names.wish(local.name())));
    }

    private Field field(Slot slot) {
        Local first = slot.first();
        String name = hasName(slot, first) ? first.name() : names.fresh(slotName(first.type()));
        return new Field(name, first.type(), slot.holds, false, false);
    }

    /** {@code List<String>} and {@code int[]} give {@code listSlot} and {@code intArraySlot}. */
    private static String slotName(Fragment type) {
        String text = type.toString().replaceAll("<.*>", "").replace("[]", "Array");
        String simple = text.substring(text.lastIndexOf('.') + 1).replaceAll("\\W", "");
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1) + "Slot";
    }
}
