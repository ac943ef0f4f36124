package dev.stator.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test method that returns a {@link dev.stator.Future}, in a class that implements {@link AsyncTests}. The test is over when the
 * future is, and fails as it does.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AsyncTest {

    /**
     * 0: one test, in which tasks run first in, first out. Otherwise so many tests, under the seeds 0, 1, 2 and so on, each of which
     * decides which of the ready tasks runs next, see {@link SeededExecutor}.
     */
    int seeds() default 0;
}
