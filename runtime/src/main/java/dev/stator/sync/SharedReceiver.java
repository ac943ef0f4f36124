package dev.stator.sync;

/** One of several receivers of a {@link Channel}. Each value goes to one of them. */
public final class SharedReceiver<T> extends Receiver<T> {

    SharedReceiver(Buffer<T> buffer) {
        super(buffer);
    }

    /** Another receiver of the same channel, which is open as long as one of them is. After Rust's {@code clone}. */
    public SharedReceiver<T> share() {
        buffer.addReceiver();
        return new SharedReceiver<>(buffer);
    }
}
