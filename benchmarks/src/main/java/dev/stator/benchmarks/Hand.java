package dev.stator.benchmarks;

import dev.stator.Context;
import dev.stator.Machine;

/** What the machines written by hand share, and the benchmarks' way to what bodies call. */
abstract class Hand<T> extends Machine<T> {

    private static final StackTraceElement LINE = new StackTraceElement("Hand", "hand", "Hand.java", 1);

    @Override
    protected StackTraceElement suspendedAt() {
        return LINE;
    }

    /** As a body takes the int that it awaited. */
    static int intFrom(Context cx, Object answer) {
        return intOf(cx, answer);
    }
}
