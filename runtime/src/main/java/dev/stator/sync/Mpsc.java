package dev.stator.sync;

/**
 * A channel from many senders to one receiver, first in, first out.
 *
 * <pre>{@code
 * Mpsc<String> lines = Mpsc.bounded(16);
 * spawner.spawn(read(file, lines.sender()));
 * print(lines.receiver()).await();
 * }</pre>
 *
 * <p>It is open until its last {@link Sender} or its {@link Receiver} is closed. It begins with one sender; others are {@linkplain
 * Sender#share shared} from that. After tokio's {@code mpsc}: {@code bounded(n)} is its {@code channel(n)}.
 */
public final class Mpsc<T> {

    private final Sender<T> sender;
    private final Receiver<T> receiver;

    private Mpsc(int capacity) {
        Buffer<T> buffer = new Buffer<>(capacity);
        sender = new Sender<>(buffer);
        receiver = new Receiver<>(buffer);
    }

    /**
     * A channel with room for {@code capacity} values; then senders wait.
     *
     * @throws IllegalArgumentException if {@code capacity} is not positive
     */
    public static <T> Mpsc<T> bounded(int capacity) {
        return new Mpsc<>(Channel.requirePositive(capacity));
    }

    /** A channel in which nobody waits to send: only memory bounds it. */
    public static <T> Mpsc<T> unbounded() {
        return new Mpsc<>(Buffer.UNBOUNDED);
    }

    /** The sender that it begins with: the same one each time. */
    public Sender<T> sender() {
        return sender;
    }

    /** The receiver. */
    public Receiver<T> receiver() {
        return receiver;
    }
}
