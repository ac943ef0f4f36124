package dev.stator.processor.allasync;

import java.util.List;

/**
 * A method that becomes a call of an async one, which gets its body.
 *
 * <pre>
 *   int length(String word) {              int length(String word) {
 *       return word.length();                  return dev.stator.Futures.blockOn(lengthAsync(word));
 *   }                              ==>     }
 *                                          &#64;dev.stator.Async ... private dev.stator.Future&lt;Integer> lengthAsync(String word) {
 *                                              return dev.stator.Future.ready((int) (word.length()));
 *                                          }
 * </pre>
 *
 * @param name with its place, for people: {@code length, Words.java:7}
 * @param insertions by their offsets
 */
record AsyncMethod(String name, List<Insertion> insertions) {}
