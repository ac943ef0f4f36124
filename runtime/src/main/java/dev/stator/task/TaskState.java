package dev.stator.task;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The state word of a task. Each method is one transition, safe for use by several threads.
 *
 * <pre>
 *              (1) wake, abort                (2) run
 *   idle ------------------------> SCHEDULED ---------> RUNNING ------(5) finish----> COMPLETE
 *    ^                                 ^                 |   | (3) wake, abort
 *    |                                 |  (4) suspend    |   v
 *    |                                 +--------------- RUNNING+WOKEN ---(5)--------> COMPLETE
 *    |                                                   |
 *    +-----------------------(4) suspend-----------------+
 *
 *   CANCELLING is added to any of them but COMPLETE by (1) or (3), and stays.
 * </pre>
 *
 * A wake in SCHEDULED, RUNNING+WOKEN or COMPLETE changes nothing; the word is written all the same, because the write makes what
 * happened before the wake visible to the poll to come. (After Rust's async-task.)
 */
final class TaskState {

    /** The task is in the executor's queue, or about to be put there by who set this. So it is there once at most. */
    static final int SCHEDULED = 1;

    /** A thread polls the future. No other does, and none reads or writes the fields of the task that belong to the poller. */
    static final int RUNNING = 1 << 1;

    /** Only with RUNNING: woken since the poll began. The poller submits the task once more. */
    static final int WOKEN = 1 << 2;

    /** The outcome is set, the cleanup is over. The word does not change any more. */
    static final int COMPLETE = 1 << 3;

    /** The next poll is a {@code pollCancel}, and so are those after it. */
    static final int CANCELLING = 1 << 4;

    private final AtomicInteger word = new AtomicInteger(SCHEDULED);

    /** (1), (3): asks for a poll. Answers whether the caller has to submit the task. */
    boolean wake() {
        return request(0);
    }

    /** (1), (3): asks for the cancellation. Answers whether the caller has to submit the task. */
    boolean abort() {
        return request(CANCELLING);
    }

    private boolean request(int also) {
        while (true) {
            int before = word.get();
            if ((before & COMPLETE) != 0) {
                return false;
            }
            boolean idle = (before & (SCHEDULED | RUNNING)) == 0;
            int asked = (before & RUNNING) != 0 ? WOKEN : SCHEDULED;
            if (word.compareAndSet(before, before | asked | also)) {
                return idle;
            }
        }
    }

    /** (2): a poll begins. Answers whether it is a cancelling one. */
    boolean run() {
        int before = word.getAndUpdate(now -> (now & ~SCHEDULED) | RUNNING);
        return (before & CANCELLING) != 0;
    }

    /** (4): the poll ended pending. Answers whether the poller has to submit the task again. */
    boolean suspend() {
        int before =
                word.getAndUpdate(now -> (now & WOKEN) != 0 ? (now & ~(RUNNING | WOKEN)) | SCHEDULED : now & ~RUNNING);
        return (before & WOKEN) != 0;
    }

    /** (5): the outcome is set. */
    void finish() {
        word.set(COMPLETE);
    }

    boolean isComplete() {
        return word.get() == COMPLETE;
    }

    @Override
    public String toString() {
        int now = word.get();
        StringBuilder names = new StringBuilder();
        append(names, now, SCHEDULED, "scheduled");
        append(names, now, RUNNING, "running");
        append(names, now, WOKEN, "woken");
        append(names, now, COMPLETE, "complete");
        append(names, now, CANCELLING, "cancelling");
        return names.length() == 0 ? "idle" : names.toString();
    }

    private static void append(StringBuilder names, int word, int bit, String name) {
        if ((word & bit) != 0) {
            names.append(names.length() == 0 ? "" : " ").append(name);
        }
    }
}
