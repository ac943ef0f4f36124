package dev.stator.processor.ir;

import dev.stator.processor.model.Local;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What liveness found out.
 *
 * @param atEntry by block id: the locals whose value may be read after the entry of the block
 * @param acrossAwait by id of a block that ends in an {@link Terminator.Await}: the locals that must survive the suspension, in the
 *     order of their declaration
 */
public record LiveLocals(Map<Integer, Set<Local>> atEntry, Map<Integer, List<Local>> acrossAwait) {}
