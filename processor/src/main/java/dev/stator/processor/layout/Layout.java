package dev.stator.processor.layout;

import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.machine.Field;
import dev.stator.processor.machine.Handlers;
import dev.stator.processor.machine.Label;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Part;
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
 *   Body --Graph--> edges --Labels--> regions, numbered --Regions--> their steps, without NeedlessResets
 *        --JoinedRegions--> without needless labels
 *        --BoundPatterns--> instanceof with a variable --UnnamedResults--> without needless temporaries
 *        --Declarations--> declared in place or hoisted
 *        --Captures--> copies for lambdas --SharedJumps--> ==> labels
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
    private final NeedlessResets needless;

    /** By which the body calls what was thrown. */
    private final String failure;

    private Layout(Body body, LiveLocals live) {
        this.graph = new Graph(body);
        this.live = live;
        this.labels = new Labels(graph);
        this.assignments = Uses.assignments(graph);
        this.needless = new NeedlessResets(graph);
        this.failure = method().names().fresh("failure");
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
        return isLong || body.method().reference().isFilled() ? layout.inParts(methodSize / 2) : whole;
    }

    /** With the body in one method, whose locals are saved when it rests. */
    private MachineClass whole() {
        SavedFields fields = new SavedFields(graph, live, assignments.keySet());
        List<Region> regions = JoinedRegions.joined(graph, regions(fields));
        Handlers handlers = HandlerTable.of(graph, regions, failure);
        List<Local> hoisted = declare(regions, handlers);
        Captures captures = new Captures(method(), hoisted, assignments);
        return machine(fields.fields(), hoisted, false, List.of(new Part(laidOut(regions, captures))), handlers);
    }

    /** With the body in several methods, and their locals in fields. No region is joined with another, so that there are places to part. */
    private MachineClass inParts(int partSize) {
        List<Region> unsaved = regions(new HeldFields(graph, live, Set.of()));
        List<Local> locals = declare(unsaved, HandlerTable.of(graph, unsaved, failure));
        List<Local> given = method().given();
        List<Field> fields = new ArrayList<>();
        given.forEach(local -> fields.add(new Field(local.name(), local.type(), List.of(local), true, false)));
        locals.forEach(local -> fields.add(new Field(local.name(), local.type(), List.of(local), false, false)));
        Set<Local> held = new LinkedHashSet<>(given);
        held.addAll(locals);
        List<Region> regions = regions(new HeldFields(graph, live, held));
        Handlers handlers = HandlerTable.of(graph, regions, failure);
        declare(regions, handlers);
        Captures captures = new Captures(method(), held, assignments);
        return machine(fields, List.of(), true, Parts.of(laidOut(regions, captures), partSize), handlers);
    }

    private List<Region> regions(Storage storage) {
        return new Regions(graph, labels, storage, needless).written();
    }

    /** Declares the locals of single labels there, those that need a name. Answers the others. */
    private List<Local> declare(List<Region> regions, @Nullable Handlers handlers) {
        BoundPatterns.bind(regions);
        UnnamedResults results = new UnnamedResults(graph, labels, live);
        regions.forEach(results::replace);
        Local thrown = handlers == null ? null : handlers.thrown();
        return new Declarations(regions, live, needless, thrown).place();
    }

    private static List<Label> laidOut(List<Region> regions, Captures captures) {
        return regions.stream()
                .map(region -> new Label(
                        region.states(),
                        region.note(),
                        region.block().line(),
                        SharedJumps.merged(captures.copied(region.steps()))))
                .toList();
    }

    private MachineClass machine(
            List<Field> fields, List<Local> hoisted, boolean isInParts, List<Part> parts, @Nullable Handlers handlers) {
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
