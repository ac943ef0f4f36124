/**
 * Who runs tasks: an executor for one thread, one for several, and an adapter for any {@link java.util.concurrent.Executor}; and the
 * threads for calls that block.
 *
 * <p>What may enter: executors and their queues. They know tasks, clocks and the core; none of these knows them.
 */
@NullMarked
package dev.stator.executor;

import org.jspecify.annotations.NullMarked;
