package dev.stator.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A variable of an async method: a parameter, a local that the user declared, or a temporary of the compiler. Compared by identity:
 * two variables of one name in different scopes are two locals.
 */
public final class Local {

    /** Where a local comes from. */
    public enum Kind {
        /** The receiver, {@code self}. */
        SELF,
        PARAMETER,
        USER,
        /** The user's, bound by a pattern or a catch clause: first assigned behind a test of its value's type. */
        BOUND,
        /** The compiler's own: a spilled operand, a pending exit of a finally block. */
        TEMPORARY
    }

    private final Kind kind;
    private final String name;
    private final Fragment type;
    private final @Nullable String defaultValue;

    /**
     * @param name the name in the generated source; {@link NameScope} has made it unique in the body
     * @param type the type as it is written in the generated source
     * @param defaultValue {@code "0"}, {@code "false"} for a primitive, null for a reference
     */
    public Local(Kind kind, String name, Fragment type, @Nullable String defaultValue) {
        this.kind = kind;
        this.name = name;
        this.type = type;
        this.defaultValue = defaultValue;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Fragment type() {
        return type;
    }

    public boolean isReference() {
        return defaultValue == null;
    }

    /** What an unassigned variable of this type is initialised with: {@code null}, {@code 0} or {@code false}. */
    public String defaultValue() {
        return defaultValue == null ? "null" : defaultValue;
    }

    @Override
    public String toString() {
        return name;
    }
}
