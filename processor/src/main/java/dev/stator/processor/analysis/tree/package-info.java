/**
 * Questions to the trees of javac: the types of an attributed file, its text, what its parts do. Nothing here knows what a machine is.
 */
@NullMarked
package dev.stator.processor.analysis.tree;

import org.jspecify.annotations.NullMarked;
