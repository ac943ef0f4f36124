package dev.stator.processor.layout;

import dev.stator.processor.ir.Body;
import dev.stator.processor.ir.LiveLocals;
import dev.stator.processor.machine.Handlers;
import dev.stator.processor.machine.Label;
import dev.stator.processor.machine.MachineClass;
import dev.stator.processor.machine.Step;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the machine of a method.
 *
 * <pre>
 *   Body --Graph--> edges --Labels--> regions, numbered --Regions--> their steps --UnnamedResults--> without needless temporaries
 *        --Declarations--> declared in place or hoisted --Captures--> copies for lambdas --SharedJumps--> ==> labels
 *   LiveLocals --SavedFields--> fields, what each await saves
 *   handlers --HandlerTable--> routes;  --StateTable--> the states as readers see them
 * </pre>
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

    private Layout() {}

    /** The machine of {@code body}. */
    public static MachineClass layout(Body body, LiveLocals live) {
        Graph graph = new Graph(body);
        Labels labels = new Labels(graph);
        Map<Local, Integer> assignments = Uses.assignments(graph);
        SavedFields fields = new SavedFields(graph, live, assignments.keySet());
        @Nullable Handlers handlers = HandlerTable.of(graph, labels);
        @Nullable Local thrown = handlers == null ? null : handlers.thrown();

        List<List<Step>> steps = new Regions(graph, labels, fields).steps();
        UnnamedResults results = new UnnamedResults(live);
        for (int i = 0; i < steps.size(); i++) {
            results.replace(labels.regions().get(i), steps.get(i));
        }
        List<Local> hoisted = new Declarations(labels.regions(), steps, live, thrown).place();
        Captures captures = new Captures(body.method(), hoisted, assignments);

        List<Label> laidOut = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Labels.Region region = labels.regions().get(i);
            String note = region.splitsEdge() ? null : region.block().note();
            laidOut.add(new Label(
                    region.state(), note, region.block().line(), SharedJumps.merged(captures.copied(steps.get(i)))));
        }
        return new MachineClass(
                body.method(), StateTable.of(graph, labels, live), fields.fields(), hoisted, laidOut, handlers);
    }
}
