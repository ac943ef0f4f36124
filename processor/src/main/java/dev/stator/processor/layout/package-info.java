/**
 * Body and live locals become a machine: state numbers, labelled blocks, saved fields, the place of each declaration. Every decision
 * about the shape of the generated source is taken here; none about its words. Knows no library.
 */
@NullMarked
package dev.stator.processor.layout;

import org.jspecify.annotations.NullMarked;
