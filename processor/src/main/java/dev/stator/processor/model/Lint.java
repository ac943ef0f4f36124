package dev.stator.processor.model;

import java.util.List;

/** The keys of {@code -Xlint} that javac may speak of in generated code, up to 25; an unknown key is no error. */
public final class Lint {

    /** What it may say of the shortest body. {@code all} is for other tools. */
    public static final List<String> OF_ANY_CODE = List.of(
            "all",
            "auxiliaryclass",
            "cast",
            "deprecation",
            "fallthrough",
            "identity",
            "preview",
            "rawtypes",
            "removal",
            "restricted",
            "static",
            "unchecked",
            "varargs");

    /** What it may say besides where classes are declared. */
    public static final List<String> OF_CLASSES =
            List.of("overloads", "overrides", "serial", "strictfp", "this-escape", "try");

    private Lint() {}
}
