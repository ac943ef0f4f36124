package dev.stator.processor.layout;

import dev.stator.processor.ir.BasicBlock;
import dev.stator.processor.machine.Field;
import dev.stator.processor.model.Local;
import java.util.List;

/** Where the locals of a body are while its machine rests. */
interface Storage {

    /** What the await that {@code block} ends in saves. */
    List<Field.Save> saves(BasicBlock block);

    /** The fields that the await lets go of. */
    List<Local> drops(BasicBlock block);
}
