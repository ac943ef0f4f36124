package dev.stator.processor.lower;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.ir.Handler;
import dev.stator.processor.ir.Instruction;
import dev.stator.processor.ir.Terminator;
import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes basic blocks one after another.
 *
 * <p>In: instructions and terminators in the order of the source. A label stands for a block that may be jumped to before it begins.
 * Out: the blocks in the order in which they began, the entry first, each named by its label. At most one block is open at a time;
 * while none is, control cannot get here, and what is added is dropped.
 */
final class GraphBuilder {

    /** A block that has no end yet. */
    static final class OpenBlock {
        private final int label;
        private final @Nullable Handler handler;
        private final @Nullable String note;
        private final List<Instruction> instructions = new ArrayList<>();
        private int line;

        private OpenBlock(int label, @Nullable Handler handler, @Nullable String note, int line) {
            this.label = label;
            this.handler = handler;
            this.note = note;
            this.line = line;
        }

        private void add(Instruction instruction) {
            if (instructions.isEmpty()) {
                line = instruction.line();
            }
            instructions.add(instruction);
        }

        private BasicBlock end(Terminator terminator) {
            int start = instructions.isEmpty() ? terminator.line() : line;
            return new BasicBlock(label, instructions, terminator, handler, note, start);
        }
    }

    /** By label, in the order in which they began; null while open. */
    private final Map<Integer, @Nullable BasicBlock> blocks = new LinkedHashMap<>();

    private final Set<Integer> reached = new HashSet<>();
    private @Nullable OpenBlock open;
    private @Nullable Handler handler;
    private int labels;
    private int line;

    GraphBuilder(int line) {
        this.line = line;
        int entry = label();
        reached.add(entry);
        begin(entry);
    }

    int label() {
        return labels++;
    }

    /** The user's line that what follows comes from. */
    void at(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    /** The handler of the blocks that begin now. */
    @Nullable
    Handler handler() {
        return handler;
    }

    /** Sets the handler of the blocks that begin from now on. An open block keeps its own. */
    void handler(@Nullable Handler handler) {
        this.handler = handler;
    }

    void begin(int label) {
        begin(label, null);
    }

    /** Begins a block, into which the open one falls, if anything gets there. */
    void begin(int label, @Nullable String note) {
        goTo(label);
        if (reached.contains(label)) {
            blocks.put(label, null);
            open = new OpenBlock(label, handler, note, line);
            if (handler != null) {
                reached.addAll(handler.entries());
            }
        }
    }

    /** Whether control can get here. */
    boolean isOpen() {
        return open != null;
    }

    void add(Instruction instruction) {
        if (open != null) {
            open.add(instruction);
        }
    }

    void assign(Local target, Fragment value) {
        add(new Instruction.Assign(target, value, line));
    }

    void end(Terminator terminator) {
        if (open != null) {
            blocks.put(open.label, open.end(terminator));
            reached.addAll(terminator.successors());
            open = null;
        }
    }

    void goTo(int label) {
        end(new Terminator.Goto(label, line));
    }

    void branch(Fragment condition, int then, int otherwise) {
        end(new Terminator.Branch(condition, then, otherwise, line));
    }

    /** Puts the open block aside, to be ended later. */
    OpenBlock suspend() {
        OpenBlock suspended = Objects.requireNonNull(open);
        open = null;
        return suspended;
    }

    /** Opens a block that was put aside; none is open. */
    void resume(OpenBlock suspended) {
        open = suspended;
    }

    List<BasicBlock> blocks() {
        List<BasicBlock> finished = new ArrayList<>();
        blocks.values().forEach(block -> finished.add(Objects.requireNonNull(block)));
        return finished;
    }
}
