/**
 * The central test: a program computes the same, whether {@code await()} blocks or a machine suspends.
 *
 * <p>The programs lie in the resources, by feature. Each is compiled three times: as the {@linkplain Blocking blocking program}, as the
 * model of its cancellation, and by Stator. {@link Equivalence} compares what they did.
 */
package dev.stator.processor.equivalence;
