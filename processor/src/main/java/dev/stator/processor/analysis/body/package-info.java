/** Bodies of async methods and blocks: one reader for each kind of statement or expression that is taken apart. */
@NullMarked
package dev.stator.processor.analysis.body;

import org.jspecify.annotations.NullMarked;
