/**
 * The private compilation that attributes the files which hold async code, and is thrown away: its options, its view of the class path
 * and of the files. See docs/design/private-compilation.md.
 */
@NullMarked
package dev.stator.processor.analysis.compilation;

import org.jspecify.annotations.NullMarked;
