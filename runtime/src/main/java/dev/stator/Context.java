package dev.stator;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a poll is given: the waker of the task that polls, and that task's timer.
 *
 * <p>A context belongs to one task and is used by one thread at a time. Futures keep its {@link #waker()}, never the context. Modelled
 * on Rust's {@code std::task::Context}.
 *
 * <p>Machines also use it for the registers of their calling convention, see {@link Machine}. A register is valid only between the
 * return of a body and the next statement of its caller.
 */
public final class Context {

    private final Waker waker;
    private final Timer timer;

    /** The machine that suspended last during the running poll: the top of the chain built so far, or null if that is no machine. */
    @Nullable
    Machine<?> outermost;

    /** The machine at the bottom of that chain: the next poll goes on there. */
    @Nullable
    Machine<?> innermost;

    /** The future, no machine, that the innermost machine is about to suspend on. */
    @Nullable
    Future<?> leaf;

    /** Nested direct starts on the stack when a foreign future is polled, so that a nested chain goes on counting there. */
    int depth;

    /** The result of a body that answered {@link Machine#INT}, {@link Machine#LONG} (or a double's bits, {@link Machine#DOUBLE}). */
    long bits;

    /** The state of a xorshift generator (Marsaglia, 2003); 0 until it is first needed. */
    private int random;

    /** A context whose polls are asked for through {@code waker} and whose sleeps are kept by {@code timer}. */
    public Context(Waker waker, Timer timer) {
        this.waker = waker;
        this.timer = timer;
    }

    /** The same, with choices by chance that can be repeated: the same {@code seed} gives the same choices. */
    public Context(Waker waker, Timer timer, int seed) {
        this(waker, timer);
        random = seed == 0 ? 1 : seed;
    }

    /** The waker to register before answering {@linkplain Poll#pending() pending}; the latest one given counts. */
    public Waker waker() {
        return waker;
    }

    /** The timer that wakes sleepers of this task. */
    public Timer timer() {
        return timer;
    }

    /** A choice by chance, between 0 and {@code bound - 1}: where a fair select begins, how long a retry waits. */
    public int random(int bound) {
        return Integer.remainderUnsigned(nextRandom(), bound);
    }

    private int nextRandom() {
        int state = random == 0 ? ThreadLocalRandom.current().nextInt() | 1 : random;
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        random = state;
        return state;
    }

    /** A context for a child that is to be woken on its own: another waker, the same timer. */
    public Context withWaker(Waker childWaker) {
        Context child = new Context(childWaker, timer);
        child.random = random == 0 ? 0 : nextRandom();
        child.depth = depth;
        return child;
    }
}
