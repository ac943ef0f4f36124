package dev.stator;

import org.jspecify.annotations.Nullable;

/**
 * A resource whose close has to wait: it flushes, says goodbye, gives a connection back.
 *
 * <p>In code that Stator compiles, {@code try (var x = ...)} over one awaits {@link #closeAsync} on every exit from its block: at the
 * end, at a jump or {@code return}, when an exception is thrown, and when the method is cancelled. Its failures become suppressed
 * exceptions as those of any other resource do (JLS 14.20.3).
 *
 * <pre>{@code
 * @Async Future<Song> load(String name) {
 *     try (Connection connection = connect().await()) {
 *         return Future.ready(connection.read(name).await());
 *     }
 * }
 * }</pre>
 */
public interface AsyncCloseable extends AutoCloseable {

    /**
     * Closes the resource; nothing happens before the first poll. Closing what is closed already should do nothing.
     *
     * <p>Where a cancellation ends the block, the future is polled to its end. Where the block has ended otherwise and the method is cancelled
     * while it awaits the close, that is cancelled too: what must be closed nevertheless stands in a {@code finally} block of the close. It
     * may fail with any exception; javac cannot ask the
     * {@code try} statement to handle a checked one.
     */
    Future<@Nullable Void> closeAsync();

    /**
     * Closes without {@code await}, which is what plain Java does at the end of a {@code try} statement. A class whose instances can be
     * closed at once, or by blocking, overrides it.
     *
     * @throws IllegalStateException unless overridden; the message names the place and the way out
     */
    @Override
    default void close() {
        throw NotCompiled.close();
    }
}
