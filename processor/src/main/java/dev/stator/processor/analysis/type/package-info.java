/**
 * Types and members as a machine beside the user's class may write and reach them: their text, the stand-ins of those that it may not
 * name, the places of those that move into it.
 */
@NullMarked
package dev.stator.processor.analysis.type;

import org.jspecify.annotations.NullMarked;
