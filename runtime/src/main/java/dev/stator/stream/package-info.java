/**
 * Elements that come one after another: {@link dev.stator.stream.Stream}, its sources, what is done with the elements on their way, and
 * the futures in which they end.
 *
 * <p>What may enter: one operator a file, behind a method of {@code Stream}. Nothing here starts a thread or a task: a stream is driven by
 * the task that asks it for elements.
 */
@NullMarked
package dev.stator.stream;

import org.jspecify.annotations.NullMarked;
