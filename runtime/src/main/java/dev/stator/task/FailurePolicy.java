package dev.stator.task;

/** What the failure of a task means for the others of its {@link TaskScope}. */
@FunctionalInterface
public interface FailurePolicy {

    /**
     * Whether {@code failure} ends the scope: the other tasks are aborted, and the scope fails with it. If not, it concerns nobody but
     * who joins the task. A policy that throws ends the scope; what it threw is suppressed in the failure.
     */
    boolean endsScope(Throwable failure);

    /** Each failure ends the scope: the tasks are parts of one work. */
    static FailurePolicy cancelSiblings() {
        return failure -> true;
    }

    /** No failure does: the tasks have nothing to do with each other, and somebody looks after each. */
    static FailurePolicy supervise() {
        return failure -> false;
    }
}
