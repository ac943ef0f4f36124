/**
 * Futures that are driven on their own: the task, its state word, and the handle by which it is joined or aborted.
 *
 * <p>What may enter: what is true of a task on every executor. It knows the core, and the executor only as a
 * {@link java.util.concurrent.Executor}.
 */
@NullMarked
package dev.stator.task;

import org.jspecify.annotations.NullMarked;
