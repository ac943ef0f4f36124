/**
 * Futures that are driven on their own: the task and its state word, the handles by which tasks are joined and aborted, the sets and
 * scopes that hold several, what goes with a task, and what can be seen of those that live.
 *
 * <p>What may enter: what is true of a task on every executor. It knows the core, and an executor only as a
 * {@link dev.stator.task.Scheduler}.
 */
@NullMarked
package dev.stator.task;

import org.jspecify.annotations.NullMarked;
