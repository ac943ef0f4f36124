/**
 * Makes every method of a library async, to compile code that nobody wrote for this compiler: {@code .ci/all-async}.
 *
 * <pre>
 * sources --{@link dev.stator.processor.allasync.AsyncMethods}--> {@link dev.stator.processor.allasync.AsyncMethod} --text--> {@link dev.stator.processor.allasync.AsyncSource}
 *     --{@link dev.stator.processor.allasync.PlainCompilation}--> without the methods that javac refuses
 * </pre>
 *
 * <p>It needs nothing but the JDK. {@link dev.stator.processor.allasync.AllAsync} is the command.
 */
package dev.stator.processor.allasync;
