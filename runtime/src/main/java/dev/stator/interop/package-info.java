/**
 * Bridges to what other libraries wait by: {@link java.util.concurrent.CompletionStage} and {@link java.util.concurrent.Flow.Publisher}.
 *
 * <p>What may enter: conversions, both ways, between a future or a stream and what stands for it elsewhere.
 */
@NullMarked
package dev.stator.interop;

import org.jspecify.annotations.NullMarked;
