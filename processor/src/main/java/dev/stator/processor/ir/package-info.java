/**
 * The control-flow graph of an async method: body, basic blocks, instructions, terminators, and what liveness says of it. Data, its
 * printed form, and the check of its invariants; knows the model and no stage.
 */
@NullMarked
package dev.stator.processor.ir;

import org.jspecify.annotations.NullMarked;
