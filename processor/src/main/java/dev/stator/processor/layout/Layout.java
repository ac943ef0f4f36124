package dev.stator.processor.layout;

import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.Handlers;
import dev.stator.processor.machine.Label;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Part;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.AsyncMethod;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the machine of a method.
 *
 * <pre>
 *   Body --Graph--> edges --Labels--> regions, numbered --Regions--> their steps --UnnamedResults--> without needless temporaries
 *        --Declarations--> declared in place or hoisted --Captures--> copies for lambdas --SharedJumps--> ==> labels
 *   LiveLocals --SavedFields--> fields, what each await saves
 *   handlers --HandlerTable--> routes;  --StateTable, Transitions--> the states as readers see them
 * </pre>
 *
 * A body that is too long for one method is laid out once more, in {@link Parts}, with its locals in {@link HeldFields}.
 *
 * What holds of the result:
 *
 * <ul>
 *   <li>State 0 is the entry, 1 to n the await points in the order of the source, the other labels come after.
 *   <li>Wherever code runs, {@code state} names a label with the same handler.
 *   <li>Control reaches a label by its number, or by falling out of the label before it; everything else has one predecessor and stands
 *       where that reaches it.
 *   <li>No await stands inside an {@code if} or {@code switch}.
 *   <li>A local is declared once, before every use, in a scope that holds all of them.
 * </ul>
 */
public final class Layout {

    private final Graph graph;
    private final LiveLocals live;
    private final Labels labels;
    private final Map<Local, Integer> assignments;
    private final @Nullable Handlers handlers;

    private Layout(Body body, LiveLocals live) {
        this.graph = new Graph(body);
        this.live = live;
        this.labels = new Labels(graph);
        this.assignments = Uses.assignments(graph);
        this.handlers = HandlerTable.of(graph, labels);
    }

    /**
     * The machine of {@code body}.
     *
     * @param methodSize the longest method, in bytes as estimated, as far as labels are shorter
     */
    public static MachineClass layout(Body body, LiveLocals live, int methodSize) {
        Layout layout = new Layout(body, live);
        MachineClass whole = layout.whole();
        boolean isLong = BytecodeSize.of(whole) > methodSize && whole.labels().size() > 1;
        return isLong || body.method().reference().isFilled() ? layout.inParts(whole.hoisted(), methodSize / 2) : whole;
    }

    /** With the body in one method, whose locals are saved when it rests. */
    private MachineClass whole() {
        SavedFields fields = new SavedFields(graph, live, assignments.keySet());
        List<List<Step>> steps = steps(fields);
        List<Local> hoisted = declare(steps);
        Captures captures = new Captures(method(), hoisted, assignments);
        return machine(fields.fields(), hoisted, false, List.of(new Part(laidOut(steps, captures))));
    }

    /** With the body in several methods, and these locals in fields. */
    private MachineClass inParts(List<Local> locals, int partSize) {
        List<Local> given = method().given();
        List<Field> fields = new ArrayList<>();
        given.forEach(local -> fields.add(new Field(local.name(), local.type(), List.of(local), true, false)));
        locals.forEach(local -> fields.add(new Field(local.name(), local.type(), List.of(local), false, false)));
        Set<Local> held = new LinkedHashSet<>(given);
        held.addAll(locals);
        List<List<Step>> steps = steps(new HeldFields(graph, live, held));
        declare(steps);
        Captures captures = new Captures(method(), held, assignments);
        return machine(fields, List.of(), true, Parts.of(laidOut(steps, captures), partSize));
    }

    private List<List<Step>> steps(Storage storage) {
        List<List<Step>> steps = new Regions(graph, labels, storage).steps();
        UnnamedResults results = new UnnamedResults(live);
        for (int i = 0; i < steps.size(); i++) {
            results.replace(labels.regions().get(i), steps.get(i));
        }
        return steps;
    }

    /** Declares the locals of single labels there. Answers the others. */
    private List<Local> declare(List<List<Step>> steps) {
        Local thrown = handlers == null ? null : handlers.thrown();
        return new Declarations(labels.regions(), steps, live, thrown).place();
    }

    private List<Label> laidOut(List<List<Step>> steps, Captures captures) {
        List<Label> laidOut = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Labels.Region region = labels.regions().get(i);
            String note = region.splitsEdge() ? null : region.block().note();
            laidOut.add(new Label(
                    region.state(), note, region.block().line(), SharedJumps.merged(captures.copied(steps.get(i)))));
        }
        return laidOut;
    }

    private MachineClass machine(List<Field> fields, List<Local> hoisted, boolean isInParts, List<Part> parts) {
        return new MachineClass(
                method(),
                StateTable.of(graph, labels, live),
                Transitions.of(graph, labels),
                fields,
                hoisted,
                isInParts,
                parts,
                handlers);
    }

    private AsyncMethod method() {
        return graph.body().method();
    }
}
