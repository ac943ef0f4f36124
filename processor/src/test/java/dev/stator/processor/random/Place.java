package dev.stator.processor.random;

/**
 * Whose member a piece of code is.
 *
 * @param isStatic whether there is no {@code this} of the host
 * @param isNested whether a class declared in the member stands between
 * @param hasVariable whether the type variable T means something here
 */
record Place(Host host, boolean isStatic, boolean isNested, boolean hasVariable) {

    Place nested() {
        return new Place(host, isStatic, true, hasVariable);
    }

    boolean hasProgram() {
        return host.hasProgram() && !isStatic;
    }

    /** What names the instance of the program's class; null if nothing does. */
    String program(String programClass) {
        if (!hasProgram()) {
            return null;
        }
        return host == Host.PROGRAM && !isNested ? "this" : programClass + ".this";
    }
}
