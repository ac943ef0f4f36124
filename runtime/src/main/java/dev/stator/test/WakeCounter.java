package dev.stator.test;

import dev.stator.Waker;
import java.util.concurrent.atomic.AtomicInteger;

/** A waker that counts how often it is called. Safe for use by several threads. */
public final class WakeCounter implements Waker {

    private final AtomicInteger count = new AtomicInteger();

    /** A waker that was not called yet. */
    public WakeCounter() {}

    @Override
    public void wake() {
        count.incrementAndGet();
    }

    /** How often it was called. */
    public int count() {
        return count.get();
    }

    @Override
    public String toString() {
        return count + " wakes";
    }
}
