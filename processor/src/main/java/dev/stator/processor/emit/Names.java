package dev.stator.processor.emit;

import dev.stator.processor.model.Fragment;

/** The types that generated code names. */
final class Names {

    static final Fragment CONTEXT = Fragment.type("dev.stator", "Context");
    static final Fragment MACHINE = Fragment.type("dev.stator", "Machine");
    static final Fragment GENERATED = Fragment.type("javax.annotation.processing", "Generated");
    static final Fragment SUPPRESS_WARNINGS = Fragment.type("java.lang", "SuppressWarnings");
    static final Fragment OVERRIDE = Fragment.type("java.lang", "Override");
    static final Fragment OBJECT = Fragment.type("java.lang", "Object");
    static final Fragment THROWABLE = Fragment.type("java.lang", "Throwable");
    static final Fragment ASSERTION_ERROR = Fragment.type("java.lang", "AssertionError");
    static final Fragment STACK_TRACE_ELEMENT = Fragment.type("java.lang", "StackTraceElement");
    static final Fragment OBJECTS = Fragment.type("java.util", "Objects");

    private Names() {}
}
