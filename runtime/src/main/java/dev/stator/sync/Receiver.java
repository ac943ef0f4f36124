package dev.stator.sync;

import dev.stator.Future;
import dev.stator.Futures;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The side of a {@link Channel} or {@link Mpsc} that receives. Values are not null, so null is the end:
 *
 * <pre>{@code
 * String line;
 * while ((line = lines.receive().await()) != null) {
 *     out.println(line);
 * }
 * }</pre>
 *
 * <p>Closing it rejects what is sent from then on. What was sent before can still be received, by this receiver too; after that comes
 * the end.
 *
 * <p>Safe for use by any thread.
 */
public sealed class Receiver<T> implements AutoCloseable, Iterable<T> permits SharedReceiver {

    final Buffer<T> buffer;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** A receiver that is counted already. */
    Receiver(Buffer<T> buffer) {
        this.buffer = buffer;
    }

    /**
     * The next value; or null when the channel is closed, what was sent is received, and no {@link Permit} is left. Null comes again
     * when it is asked for again.
     *
     * <p>Who waits is woken in the order of the first polls; who does not have to wait may be faster than one that was woken.
     * Cancelling it loses nothing: it takes a value only when it is ready with it, and passes a wake on.
     */
    public Future<@Nullable T> receive() {
        return new Receive<>(buffer);
    }

    /** The next value if it is here; otherwise null. {@link #isEnded} tells whether one may come. */
    @SuppressWarnings("unchecked") // what a buffer gives to nobody who waits is a value or null
    public @Nullable T tryReceive() {
        return (T) buffer.receive(null, WaitQueue.NOBODY);
    }

    /**
     * {@link #receive}, blocking the thread.
     *
     * @throws IllegalStateException on a thread that runs tasks
     */
    public @Nullable T receiveBlocking() {
        T value = tryReceive();
        return value != null ? value : Futures.blockOn(receive());
    }

    /**
     * The values up to the end, each received when it is asked for, blocking the thread: {@code for (Song song : songs) ...}
     *
     * @throws IllegalStateException on a thread that runs tasks, by the methods of the iterator
     */
    @Override
    public Iterator<T> iterator() {
        return new BlockingIterator<>(this);
    }

    /** Whether the channel is closed, by either side. There may be values left. */
    public boolean isClosed() {
        return buffer.isClosed();
    }

    /** Whether no value will come any more: closed, and all is received. */
    public boolean isEnded() {
        return buffer.isEnded();
    }

    /** How many values are here. */
    public int size() {
        return buffer.size();
    }

    /** Whether no value is here. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** Closes this receiver; with the last one, the channel: sends fail, also those that wait. Again, it does nothing. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            buffer.removeReceiver();
        }
    }
}
