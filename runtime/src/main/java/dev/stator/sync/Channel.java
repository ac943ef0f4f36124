package dev.stator.sync;

import dev.stator.Future;
import org.jspecify.annotations.Nullable;

/**
 * A channel from many senders to many receivers: each value goes to one of them, in the order of the channel.
 *
 * <pre>{@code
 * Channel<Job> jobs = Channel.bounded(64);
 * for (int i = 0; i < 4; i++) {
 *     spawner.spawn(work(jobs));               // while ((job = jobs.receive().await()) != null) ...
 * }
 * jobs.send(job).await();
 * jobs.close();
 * }</pre>
 *
 * <p>It is closed by {@link #close}, or when the last of its {@linkplain #sender senders} or the last of its
 * {@linkplain #receiver receivers} is closed; then sends fail, and what was sent is still received. Who uses the channel itself uses
 * the sender and the receiver that it begins with, and needs no other.
 *
 * <p>Values are not null. Safe for use by any thread. After the async-channel crate.
 */
public final class Channel<T> implements AutoCloseable {

    private final Buffer<T> buffer;
    private final Sender<T> sender;
    private final SharedReceiver<T> receiver;

    private Channel(int capacity) {
        buffer = new Buffer<>(capacity);
        sender = new Sender<>(buffer);
        receiver = new SharedReceiver<>(buffer);
    }

    /**
     * A channel with room for {@code capacity} values; then senders wait.
     *
     * @throws IllegalArgumentException if {@code capacity} is not positive
     */
    public static <T> Channel<T> bounded(int capacity) {
        return new Channel<>(requirePositive(capacity));
    }

    /** A channel in which nobody waits to send: only memory bounds it. */
    public static <T> Channel<T> unbounded() {
        return new Channel<>(Buffer.UNBOUNDED);
    }

    /** A channel without room: a sender waits until a receiver takes its value. */
    public static <T> Channel<T> rendezvous() {
        return new Channel<>(Buffer.RENDEZVOUS);
    }

    static int requirePositive(int capacity) {
        if (capacity <= 0) {
            throw new IllegalArgumentException("a channel with room for " + capacity + " values");
        }
        return capacity;
    }

    /** The sender that this begins with: the same one each time. Others are {@linkplain Sender#share shared} from it. */
    public Sender<T> sender() {
        return sender;
    }

    /** The receiver that this begins with: the same one each time. Others are {@linkplain SharedReceiver#share shared} from it. */
    public SharedReceiver<T> receiver() {
        return receiver;
    }

    /** See {@link Sender#send}. */
    public Send<T> send(T value) {
        return sender.send(value);
    }

    /** See {@link Sender#trySend}. */
    public boolean trySend(T value) {
        return sender.trySend(value);
    }

    /** See {@link Sender#sendBlocking}. */
    public void sendBlocking(T value) {
        sender.sendBlocking(value);
    }

    /** The next value, or null at the end. See {@link Receiver#receive}. */
    public Future<@Nullable T> receive() {
        return receiver.receive();
    }

    /** The next value if it is here; otherwise null. See {@link Receiver#tryReceive}. */
    public @Nullable T tryReceive() {
        return receiver.tryReceive();
    }

    /** The next value, or null at the end, blocking the thread. See {@link Receiver#receiveBlocking}. */
    public @Nullable T receiveBlocking() {
        return receiver.receiveBlocking();
    }

    /** Whether it is closed. There may be values left. */
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

    /** Closes it for all senders and receivers. Again, it does nothing. */
    @Override
    public void close() {
        buffer.close();
    }
}
