package dev.stator.processor.ir;

import dev.stator.processor.model.Fragment;
import dev.stator.processor.model.Local;
import java.util.List;

/** One step of a basic block. None suspends. */
public sealed interface Instruction {

    int line();

    /** A whole statement, with its end. */
    record Execute(Fragment statement, int line) implements Instruction {}

    /** {@code target = value;}, a definition that kills the old value. */
    record Assign(Local target, Fragment value, int line) implements Instruction {}

    /** The user's comment. */
    record Comment(List<String> text, int line) implements Instruction {}
}
