package dev.stator.processor.ir;

import dev.stator.processor.model.AsyncMethod;
import java.util.List;

/** The control-flow graph of an async method: its basic blocks in the order of the source, the entry first, ids ascending from 0. */
public record Body(AsyncMethod method, List<BasicBlock> blocks) {

    public Body {
        blocks = List.copyOf(blocks);
    }

    /** The block with this id. */
    public BasicBlock block(int id) {
        return blocks.get(id);
    }
}
