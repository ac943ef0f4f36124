package dev.stator.processor.random;

/** The types of a program that declare async methods. */
enum Host {
    /** The class that the program is. */
    PROGRAM,
    /** Its subclass. */
    DERIVED,
    /** An interface with default, static and private methods. */
    INTERFACE,
    RECORD,
    ENUM,
    /** The class of a constant of the enum. */
    CONSTANT,
    /** A class whose instances belong to one of the program's class. */
    INNER,
    /** An inner class of that one. */
    DEEPER,
    /** A generic class, of a type variable T. */
    HOLDER,
    /** A subclass of the generic class, which says what T is. */
    KEEPER;

    /** The types whose default methods are those of the interface. */
    boolean isInterfaceBeside() {
        return this == DERIVED || this == RECORD || this == ENUM;
    }

    /** Whether an instance of the program's class is around its instance methods. */
    boolean hasProgram() {
        return this == PROGRAM || this == INNER || this == DEEPER;
    }
}
