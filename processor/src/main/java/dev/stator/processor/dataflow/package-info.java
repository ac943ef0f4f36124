/** Analyses of the control-flow graph: a backward solver, and the locals that live across an await. Reads {@code ir}, changes nothing. */
@NullMarked
package dev.stator.processor.dataflow;

import org.jspecify.annotations.NullMarked;
