package dev.stator.processor.machine;

/**
 * Where the text of a machine comes from: a machine that holds async code of its own is compiled once more, as a file among the user's.
 *
 * @param nestHost binary name of the user's top-level class
 * @param file simple name of the user's file
 * @param place the method that the machine was made of, {@code Songs.learnSong}
 * @param lines the user's lines
 */
public record Origin(String nestHost, String file, String place, LineMap lines) {}
