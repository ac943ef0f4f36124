/** Sources that nobody has finished writing: the processor must not fail on them, nor speak for javac. */
package dev.stator.processor.robustness;
