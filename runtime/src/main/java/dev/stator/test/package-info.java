/**
 * What tests of async code need: polls by hand with counted wakes, an executor that permutes what is ready and repeats it from a seed, a
 * check that cancels an operation at every poll, and test methods of JUnit Jupiter that return a future.
 *
 * <p>Time is virtual here, see {@link dev.stator.time.VirtualClock}. What may enter: helpers for tests that depend on no assertion
 * library. JUnit is known to {@link dev.stator.test.AsyncTests} and what belongs to it, and only needed by who uses them.
 */
@NullMarked
package dev.stator.test;

import org.jspecify.annotations.NullMarked;
