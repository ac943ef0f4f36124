package dev.stator.processor.ir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Instructions that run one after another, and a terminator that says where to go on.
 *
 * @param id unique in the body; the entry has 0
 * @param handler where failures and cancellations of this block go; null if out of the method
 * @param note what the block is, when that is worth a comment: {@code while (i < n)}, {@code catch (IOException e)}; else null
 * @param line the user's line that it starts on
 */
public record BasicBlock(
        int id,
        List<Instruction> instructions,
        Terminator terminator,
        @Nullable Handler handler,
        @Nullable String note,
        int line) {

    public BasicBlock {
        instructions = List.copyOf(instructions);
    }

    /** The blocks that control may enter from here: those of the terminator, then those of the handler. */
    public Set<Integer> successors() {
        Set<Integer> successors = new LinkedHashSet<>(terminator.successors());
        if (handler != null) {
            successors.addAll(handler.entries());
        }
        return successors;
    }
}
