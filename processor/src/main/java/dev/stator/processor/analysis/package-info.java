/**
 * From javac's trees to the model: the private compilation that attributes the user's files, the readers that turn its trees into
 * records, and the way back to the user's line for a message. Only this package knows {@code com.sun.source}.
 */
@NullMarked
package dev.stator.processor.analysis;

import org.jspecify.annotations.NullMarked;
