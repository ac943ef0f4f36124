package dev.stator.task;

import dev.stator.Operation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The state word of a task. Each method is one transition, safe for use by several threads.
 *
 * <pre>
 *              (1) wake, abort              (2) beginPoll
 *   idle ------------------------> SCHEDULED ---------> RUNNING -----(5) complete---> COMPLETE
 *    ^                                 ^                 |   | (3) wake, abort
 *    |                                 |  (4) suspend    |   v
 *    |                                 +--------------- RUNNING+WOKEN ---(5)--------> COMPLETE
 *    |                                                   |
 *    +-----------------------(4) suspend-----------------+
 *
 *   CANCELLING is added to any of them but COMPLETE by (1) or (3), and stays.
 *   DETACHED is added to any of them by (6) detach, and stays.
 * </pre>
 *
 * A wake in SCHEDULED, RUNNING+WOKEN or COMPLETE changes nothing; but for COMPLETE the word is written all the same, because the write
 * makes what happened before the wake visible to the poll to come. (After Rust's async-task.)
 *
 * <p>The upper bits count the polls. So who finds the same word twice, without RUNNING, knows that no poll began in between, and that
 * what it read of the poller's fields meanwhile is whole: a sequence lock, by which a task dump reads without stopping anybody.
 */
abstract class TaskState<T extends @Nullable Object> extends Operation<T> {

    /** The task is in the executor's queue, or about to be put there by who set this. So it is there once at most. */
    static final int SCHEDULED = 1;

    /** A thread polls the future. No other does, and none writes the fields of the task that belong to the poller. */
    static final int RUNNING = 1 << 1;

    /** Only with RUNNING: woken since the poll began. The poller submits the task once more. */
    static final int WOKEN = 1 << 2;

    /** The outcome is set, the cleanup is over. No other bit but DETACHED changes any more. */
    static final int COMPLETE = 1 << 3;

    /** The next poll is a {@code pollCancel}, and so are those after it. */
    static final int CANCELLING = 1 << 4;

    /** Nobody will join: a failure is told at once. */
    static final int DETACHED = 1 << 5;

    private static final int POLL_SHIFT = 6;

    private static final VarHandle WORD;

    static {
        try {
            WORD = MethodHandles.lookup().findVarHandle(TaskState.class, "word", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    @SuppressWarnings({"FieldMayBeFinal", "UnusedVariable"}) // used through WORD
    private int word = SCHEDULED;

    /** (1), (3): asks for a poll. Answers whether the caller has to submit the task. */
    final boolean requestPoll() {
        return request(0);
    }

    /** (1), (3): asks for the cancellation. Answers whether the caller has to submit the task. */
    final boolean requestCancel() {
        return request(CANCELLING);
    }

    private boolean request(int also) {
        while (true) {
            int before = word();
            if ((before & COMPLETE) != 0) {
                return false;
            }
            boolean idle = (before & (SCHEDULED | RUNNING)) == 0;
            int asked = (before & RUNNING) != 0 ? WOKEN : SCHEDULED;
            if (WORD.weakCompareAndSet(this, before, before | asked | also)) {
                return idle;
            }
        }
    }

    /** (2): a poll begins. Answers whether it is a cancelling one. */
    final boolean beginPoll() {
        // SCHEDULED is set and RUNNING is not; nobody else clears or sets them meanwhile
        int before = (int) WORD.getAndAdd(this, (1 << POLL_SHIFT) + RUNNING - SCHEDULED);
        return (before & CANCELLING) != 0;
    }

    /** (4): the poll ended pending. Answers whether the poller has to submit the task again. */
    final boolean suspend() {
        while (true) {
            int before = word();
            boolean woken = (before & WOKEN) != 0;
            int after = (before & ~(RUNNING | WOKEN)) | (woken ? SCHEDULED : 0);
            if (WORD.weakCompareAndSet(this, before, after)) {
                return woken;
            }
        }
    }

    /** (5): the outcome is set. Answers whether nobody will join. */
    final boolean complete() {
        while (true) {
            int before = word();
            int after = (before & ~(SCHEDULED | RUNNING | WOKEN | CANCELLING)) | COMPLETE;
            if (WORD.weakCompareAndSet(this, before, after)) {
                return (before & DETACHED) != 0;
            }
        }
    }

    /** (6): nobody will join. Answers whether the task is over already. */
    final boolean requestDetach() {
        int before = (int) WORD.getAndBitwiseOr(this, DETACHED);
        return (before & COMPLETE) != 0;
    }

    final boolean isComplete() {
        return (word() & COMPLETE) != 0;
    }

    final int word() {
        return (int) WORD.getVolatile(this);
    }

    /** How many polls have begun, as long as they are fewer than 2^26. */
    static int polls(int word) {
        return word >>> POLL_SHIFT;
    }

    /** The state in words. */
    static String describe(int word) {
        StringBuilder names = new StringBuilder();
        append(names, word, SCHEDULED, "scheduled");
        append(names, word, RUNNING, "running");
        append(names, word, WOKEN, "woken");
        append(names, word, COMPLETE, "complete");
        if ((word & (SCHEDULED | RUNNING | COMPLETE)) == 0) {
            names.append("idle");
        }
        append(names, word, CANCELLING, "cancelling");
        return names.toString();
    }

    private static void append(StringBuilder names, int word, int bit, String name) {
        if ((word & bit) != 0) {
            names.append(names.length() == 0 ? "" : " ").append(name);
        }
    }
}
