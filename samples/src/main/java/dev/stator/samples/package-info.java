/** Small programs that run: each is a page of the guide and has a test. */
package dev.stator.samples;
