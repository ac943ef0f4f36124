/**
 * From javac's trees to the model, and the way back to the user's line for a message. Only this package knows {@code com.sun.source}.
 *
 * <p>{@code compilation} attributes the user's files privately; {@code misuse} checks them; {@code body} turns each async method into
 * records, {@code fragment} what stays whole in it, {@code type} the names in it; {@code tree} answers questions to javac's trees.
 */
@NullMarked
package dev.stator.processor.analysis;

import org.jspecify.annotations.NullMarked;
