package dev.stator.processor.ir;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The locals of a body, in the order of their declaration: self, the parameters, then the others as the blocks mention them. */
public final class DeclaredLocals {

    private DeclaredLocals() {}

    public static List<Local> of(Body body) {
        Set<Local> locals = new LinkedHashSet<>();
        if (body.method().self() != null) {
            locals.add(body.method().self());
        }
        locals.addAll(body.method().parameters());
        for (BasicBlock block : body.blocks()) {
            for (Instruction instruction : block.instructions()) {
                addAll(instruction.fragments(), locals);
                if (instruction instanceof Instruction.Assign assign) {
                    locals.add(assign.target());
                }
            }
            addAll(block.terminator().fragments(), locals);
            if (block.terminator() instanceof Terminator.Await await && await.target() != null) {
                locals.add(await.target());
            }
            if (block.handler() != null) {
                locals.add(block.handler().thrown());
            }
        }
        return List.copyOf(locals);
    }

    private static void addAll(Collection<Fragment> fragments, Set<Local> locals) {
        fragments.forEach(fragment -> locals.addAll(fragment.uses(Fragment.Access.values())));
    }
}
