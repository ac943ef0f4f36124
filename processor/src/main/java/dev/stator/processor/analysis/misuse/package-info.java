/** The checks: each error about a misplaced await or annotation, and each warning, is a class of its own. */
@NullMarked
package dev.stator.processor.analysis.misuse;

import org.jspecify.annotations.NullMarked;
