package dev.stator.sync;

import dev.stator.Waker;
import java.util.ArrayList;
import java.util.List;

/** Several that are woken by one change of a structure, to be called when its lock is released. */
final class Wakers implements Waker {

    private final List<Waker> wakers = new ArrayList<>();

    private Wakers() {}

    /** A waker for both, in this order. What was made of {@code one} before may be used again. */
    static Waker both(Waker one, Waker other) {
        if (one == WaitQueue.NOBODY) {
            return other;
        }
        if (other == WaitQueue.NOBODY) {
            return one;
        }
        Wakers all = one instanceof Wakers several ? several : new Wakers();
        if (all != one) {
            all.wakers.add(one);
        }
        all.wakers.add(other);
        return all;
    }

    @Override
    public void wake() {
        wakers.forEach(Waker::wake);
    }
}
