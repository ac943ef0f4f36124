/** The async method as the user wrote it, as records: locals, statements, expressions, fragments of text. Data only; knows nothing of javac or of any stage. */
@NullMarked
package dev.stator.processor.model;

import org.jspecify.annotations.NullMarked;
