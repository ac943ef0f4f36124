package dev.stator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a poll is given: the waker of the task that polls, and that task's timer.
 *
 * <p>A context belongs to one poll and is used by the thread that polls. Futures keep its {@link #waker()}, never the context: an
 * executor uses it again for the next task. Modelled on Rust's {@code std::task::Context}.
 *
 * <p>Machines also use it for the registers of their calling convention, see {@link Machine}. A register is valid only between the
 * return of a body and the next statement of its caller.
 */
public final class Context {

    /** So many operations may complete in one poll of a task. (The number is tokio's.) */
    private static final int OPERATIONS_PER_POLL = 128;

    private static final int UNLIMITED = -1;

    private final Timer timer;
    private Waker waker;

    /** The context of the task's poll, which keeps the budget: this one, or the one that a child's was made from. */
    private Context task = this;

    /** What was given to {@link #accompany} during the running poll; null if nothing was. */
    private @Nullable List<Future<@Nullable Void>> companions;

    /** How many operations the running poll may still complete. */
    private int budget = UNLIMITED;

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

    /**
     * A context whose polls are asked for through {@code waker} and whose sleeps are kept by {@code timer}. It sets no limit to the
     * operations of a poll: that is for {@link #beginPoll}.
     */
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

    /**
     * Whether an operation that finds its resource ready may complete in this poll: a channel, a lock, a join. Each {@code true} spends
     * one of the 128 operations of the poll. When they are spent, the waker has been called, and the operation leaves its resource as
     * it is and answers pending. So a task that never has to wait lets others run all the same. (After tokio's cooperative budget.)
     *
     * <pre>{@code
     * if (!cx.proceed()) return Poll.pending();
     * ... take what is ready, or register the waker ...
     * }</pre>
     */
    public boolean proceed() {
        Context spending = task;
        if (spending.budget == 0) {
            waker.wake();
            return false;
        }
        if (spending.budget != UNLIMITED) {
            spending.budget--;
        }
        return true;
    }

    /** Whether the operations of this poll are spent: {@link #proceed} would say no. */
    public boolean isSpent() {
        return task.budget == 0;
    }

    /** Whether the operations are spent; then the waker has been called. A combinator leaves its other children for the next poll. */
    boolean yields() {
        boolean spent = isSpent();
        if (spent) {
            waker.wake();
        }
        return spent;
    }

    /** The waker of the whole task; {@link #waker} may be that of a child in it. */
    public Waker taskWaker() {
        return task.waker;
    }

    /**
     * Lets {@code companion} go on beside what the task does, whatever the task awaits: after this poll it is polled in each poll of the
     * task, until it is ready or the task is over; then it is dropped. It registers {@link #taskWaker} where it waits, and wakes it now if
     * it is to be polled soon.
     *
     * <p>Only drivers that begin each poll with {@link #beginPoll} do so, as all of this library do; under others nothing happens, and a
     * companion must not count on it.
     */
    public void accompany(Future<@Nullable Void> companion) {
        Context driver = task;
        if (driver.budget != UNLIMITED) {
            if (driver.companions == null) {
                driver.companions = new ArrayList<>(1);
            }
            driver.companions.add(companion);
        }
    }

    /**
     * For drivers: what to poll next, after a poll of {@code future} was pending. That is the future itself, or the future together with
     * the companions that it has been given in this poll.
     */
    public <T extends @Nullable Object> Future<T> accompanied(Future<T> future) {
        return companions == null || future instanceof Accompanied ? future : new Accompanied<>(future, companions);
    }

    /** Hands over those that came in this poll. */
    void moveCompanionsTo(List<Future<@Nullable Void>> all) {
        if (companions != null) {
            all.addAll(companions);
            companions = null;
        }
    }

    /** For executors, which use one context for many tasks: a poll of the task of {@code waker} begins, with a whole budget. */
    public void beginPoll(Waker ofTask) {
        waker = ofTask;
        companions = null;
        budget = OPERATIONS_PER_POLL;
        depth = 0;
    }

    /** A context for a child that is to be woken on its own: another waker, the same timer, and what is left of this poll's budget. */
    public Context withWaker(Waker childWaker) {
        Context child = new Context(childWaker, timer);
        child.random = random == 0 ? 0 : nextRandom();
        child.continuePoll(this);
        return child;
    }

    /** This context of a child is used in a poll of {@code parent}: the two share depth and budget. */
    void continuePoll(Context parent) {
        depth = parent.depth;
        task = parent.task;
    }
}
