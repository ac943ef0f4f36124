/** Machines and the core of the runtime on Android. */
package dev.stator.processor.android;
