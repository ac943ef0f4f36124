/**
 * Machines become Java source. The words of the generated source are chosen here, its shape was chosen by layout. Only user of JavaPoet,
 * which writes the imports and resolves the names of types; see {@link dev.stator.processor.emit.SourceFile}.
 */
@NullMarked
package dev.stator.processor.emit;

import org.jspecify.annotations.NullMarked;
