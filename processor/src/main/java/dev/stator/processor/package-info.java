/** The annotation processor: its entry, and the table of contents of the compiler, which runs the stages in order. */
@NullMarked
package dev.stator.processor;

import org.jspecify.annotations.NullMarked;
