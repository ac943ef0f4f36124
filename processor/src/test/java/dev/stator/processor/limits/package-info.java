/** Bodies near the limits of the class file: many awaits, locals, cases and parameters. */
package dev.stator.processor.limits;
