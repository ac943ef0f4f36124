/** The machine as records, between layout and emission, and what the linker needs to know of it. Data only. */
@NullMarked
package dev.stator.processor.machine;

import org.jspecify.annotations.NullMarked;
