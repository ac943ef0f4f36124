package dev.stator;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose body is compiled into a poll state machine.
 *
 * <p>The method returns {@link Future}. Calling it evaluates its arguments and runs nothing; the body starts at the first poll. Inside
 * it, {@code future.await()} suspends the method until the future has completed, and {@code return f} completes with the outcome of
 * {@code f}. What a blocking program would compute, it computes, in the same order, with the same exceptions.
 *
 * <p>A method that returns {@link dev.stator.stream.Stream} is a generator: it emits elements between its awaits, and goes on only as far as
 * its consumer asks. See {@link dev.stator.stream.Stream#emitter}.
 *
 * <p>The method may be static, an instance method, private, final, generic, or of a record, an enum, an interface or an inner class.
 * It may not be abstract, native, synchronized or a constructor.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR
}) // so that the processor can say what to do instead of an async constructor
public @interface Async {}
