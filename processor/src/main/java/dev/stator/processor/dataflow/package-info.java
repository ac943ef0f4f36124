/**
 * What the compiler knows of the flow of values: a backward analysis, and the locals that are live with it. In: a control-flow graph.
 * Out: sets of locals. Knows the graph, no other stage.
 */
@NullMarked
package dev.stator.processor.dataflow;

import org.jspecify.annotations.NullMarked;
