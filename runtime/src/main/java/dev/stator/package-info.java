/**
 * What async code names: {@link dev.stator.Future}, its polls and wakers, the ways to put futures together, and the calling convention
 * of compiled methods ({@link dev.stator.Machine}).
 *
 * <p>What may enter: what needs neither a thread of its own nor another package. Who runs tasks, and how time is kept, is known here
 * by interfaces alone.
 */
@NullMarked
package dev.stator;

import org.jspecify.annotations.NullMarked;
