/**
 * Where time comes from: clocks that executors wait by, a virtual one for tests, and the timer thread for executors that can't wait.
 *
 * <p>What may enter: sources of time and what ticks. It knows the core, and no executor.
 */
@NullMarked
package dev.stator.time;

import org.jspecify.annotations.NullMarked;
