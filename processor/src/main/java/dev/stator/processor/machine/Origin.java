package dev.stator.processor.machine;

import dev.stator.processor.model.AsyncMethod;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of a machine comes from: a machine that holds async code of its own is compiled once more, as a file among the user's.
 *
 * @param nestHost binary name of the user's top-level class
 * @param file simple name of the user's file
 * @param place the method that the machine was made of, {@code Songs.learnSong}
 * @param lines the user's lines
 * @param method how other code calls the method; null if it was a block
 */
public record Origin(
        String nestHost, String file, String place, LineMap lines, AsyncMethod.@Nullable Reference method) {}
