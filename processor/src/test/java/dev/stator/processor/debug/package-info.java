/** What a debugger sees of async methods: programs that run under the Java Debug Interface. */
package dev.stator.processor.debug;
