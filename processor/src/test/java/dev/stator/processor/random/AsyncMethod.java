package dev.stator.processor.random;

import java.util.List;

/** An async method of a program, as its calls see it. */
record AsyncMethod(String modifiers, String name, List<Type> parameters, Type result) {

    boolean isStatic() {
        return modifiers.contains("static");
    }

    boolean isOverridable() {
        return modifiers.isEmpty() || modifiers.equals("protected ");
    }
}
