package dev.stator.processor.random;

/** Where a break or continue may lead. */
final class Target {
    final String label;
    final boolean isLoop;

    /** Whether a break leads to its end. */
    boolean isLeft;

    /** Whether a continue leads to its next round. */
    boolean isContinued;

    Target(String label, boolean isLoop) {
        this.label = label;
        this.isLoop = isLoop;
    }
}
