/**
 * What stays whole: the user's own text as a fragment, with the holes and replacements that it needs where it now stands. What the readers
 * of one method share is here too.
 */
@NullMarked
package dev.stator.processor.analysis.fragment;

import org.jspecify.annotations.NullMarked;
