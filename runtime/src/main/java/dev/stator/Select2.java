package dev.stator;

import org.jspecify.annotations.Nullable;

/**
 * Which of two futures has won a {@linkplain Futures#select select}, with its value.
 *
 * <pre>{@code
 * Select2<Song, Integer> won = Futures.select(song, key).await();
 *
 * if (won instanceof Select2.First<Song, Integer> song) { sing(song.value()); }      // Java 17
 *
 * switch (won) {                                                                      // Java 21
 *     case Select2.First(var song) -> sing(song);
 *     case Select2.Second(var key) -> press(key);
 * }
 * }</pre>
 */
public sealed interface Select2<A extends @Nullable Object, B extends @Nullable Object> {

    /** The first future has won. */
    record First<A extends @Nullable Object, B extends @Nullable Object>(A value) implements Select2<A, B> {}

    /** The second future has won. */
    record Second<A extends @Nullable Object, B extends @Nullable Object>(B value) implements Select2<A, B> {}
}
