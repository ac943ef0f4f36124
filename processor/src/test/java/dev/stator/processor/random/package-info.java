/**
 * Random programs over the whole language, for the central test.
 *
 * <pre>
 * seed --{@link dev.stator.processor.random.ProgramGenerator}--> {@link dev.stator.processor.random.Tree} --text--> program
 *     --{@link dev.stator.processor.equivalence.Equivalence}--> {@link dev.stator.processor.random.Failure}
 *     --{@link dev.stator.processor.random.Shrinker}--> a small program that fails the same way
 * </pre>
 *
 * <p>A program is type-correct by construction, ends because loops and calls burn fuel, and writes all that it does into its trace.
 * What javac itself cannot compile, it does not hold. On a newer JDK it holds newer forms, so a seed means a program on that JDK.
 */
package dev.stator.processor.random;
