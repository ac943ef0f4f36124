/** Machines become Java source. The words of the generated source are chosen here, its shape was chosen by layout. */
@NullMarked
package dev.stator.processor.emit;

import org.jspecify.annotations.NullMarked;
