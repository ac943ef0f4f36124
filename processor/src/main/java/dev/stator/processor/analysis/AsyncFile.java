package dev.stator.processor.analysis;

import dev.stator.processor.analysis.compilation.AbridgedFile;

/**
 * A user's file that is analysed.
 *
 * @param className a top-level class in it, by its canonical name
 * @param isRewritten whether it holds async methods or blocks; any other is only searched for misuse, and left alone if javac does not
 *     understand it
 */
public record AsyncFile(String className, AbridgedFile file, boolean isRewritten) {}
