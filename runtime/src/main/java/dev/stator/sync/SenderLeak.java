package dev.stator.sync;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a sender that became unreachable and was never closed, so that its channel stays open, and where it was made. On request
 * only, by the system property {@code dev.stator.senderLeaks=true}, since each sender then walks the stack of its thread. It is told as
 * a failure that nobody caught: to the uncaught-exception handler, on the thread of a cleaner, which starts with the first sender.
 */
final class SenderLeak implements Runnable {

    private static final boolean REQUESTED = Boolean.getBoolean("dev.stator.senderLeaks");

    private static final class Cleaners {
        static final Cleaner CLEANER = Cleaner.create();
    }

    private final Buffer<?> channel;
    private final AtomicBoolean closed;
    private final IllegalStateException madeHere =
            new IllegalStateException("a sender was never closed, so its channel stays open; it was made here");

    private SenderLeak(Buffer<?> channel, AtomicBoolean closed) {
        this.channel = channel;
        this.closed = closed;
    }

    /** Watches {@code sender}, if that was requested; then it is told of its close. */
    static Cleaner.@Nullable Cleanable watch(Sender<?> sender, Buffer<?> channel, AtomicBoolean closed) {
        return REQUESTED ? Cleaners.CLEANER.register(sender, new SenderLeak(channel, closed)) : null;
    }

    /** The sender was closed, or is unreachable. */
    @Override
    public void run() {
        if (!closed.get() && !channel.isClosed()) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, madeHere);
        }
    }
}
