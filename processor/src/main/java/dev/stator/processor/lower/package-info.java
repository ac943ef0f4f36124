/**
 * Lowering: takes the statements that hold an await apart into basic blocks. In: the model of an async method. Out: its control-flow
 * graph, in which an await is a terminator and nothing else. Knows the model and the graph, no other stage.
 */
@NullMarked
package dev.stator.processor.lower;

import org.jspecify.annotations.NullMarked;
