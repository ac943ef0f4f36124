package dev.stator.processor.machine;

/**
 * A generated source file.
 *
 * @param packageName "" for the unnamed package
 * @param simpleName the class that it declares
 */
public record Source(String packageName, String simpleName, String text, LineMap lines) {}
