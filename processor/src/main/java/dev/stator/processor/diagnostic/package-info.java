/** What Stator says to its user: an id, a text, a place in the user's source. Every stage may use it; it uses none. */
@NullMarked
package dev.stator.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
