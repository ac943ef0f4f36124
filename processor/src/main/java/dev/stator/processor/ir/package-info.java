/** The control-flow graph of an async method: body, basic blocks, instructions, terminators, and what liveness says of it. Data only. */
@NullMarked
package dev.stator.processor.ir;

import org.jspecify.annotations.NullMarked;
