package dev.stator.processor.random;

/** A local variable. A constant is never assigned, so it may be captured. */
record Variable(String name, Type type, boolean isConstant) {}
