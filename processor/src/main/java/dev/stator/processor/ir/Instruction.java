package dev.stator.processor.ir;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.List;

/** One step of a basic block. None suspends. */
public sealed interface Instruction {

    int line();

    /** What is evaluated here. */
    default List<Fragment> fragments() {
        return List.of();
    }

    /** A whole statement, with its end. */
    record Execute(Fragment statement, int line) implements Instruction {
        @Override
        public List<Fragment> fragments() {
            return List.of(statement);
        }
    }

    /** {@code target = value;}, a definition that kills the old value. */
    record Assign(Local target, Fragment value, int line) implements Instruction {
        @Override
        public List<Fragment> fragments() {
            return List.of(value);
        }
    }

    /** The user's comment, or the note of a block that was joined with the one before it. */
    record Comment(List<String> text, int line) implements Instruction {}
}
