package dev.stator.processor.equivalence;

import dev.stator.AsyncBody;
import dev.stator.AsyncCloseable;
import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;

/**
 * What the blocking program calls: {@code await()} that blocks.
 *
 * <p>The model of a cancellation is that program with one await that throws a marker, which runs the {@code finally} blocks on its way
 * out. {@link BlockingSource} makes it pass each {@code catch}, come back after a {@code finally} block that failed, and leave each
 * method that was running when it was thrown. One run at a time.
 */
public final class Blocking {

    /** Unwinds the model. */
    private static final class Cancelled extends Throwable {
        private static final long serialVersionUID = 1L;

        private Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    private static final Cancelled CANCELLED = new Cancelled();

    /** The trace whose program runs as a model; null if none does. */
    private static Trace modelled;

    /** The number of the pause that is cancelled. */
    private static int cancelledPause;

    /** Whether that pause has been reached. */
    private static boolean isCancelled;

    /** Whether the marker is on its way: no code but that of finally blocks runs then. */
    private static boolean isUnwinding;

    private Blocking() {}

    /** Runs the program to its end. */
    static Outcome run(Program program, ClassLoader loader) {
        Trace trace = new Trace(Schedule.ALL_READY);
        isUnwinding = false;
        return DeepStack.call(() -> outcome(program, loader, trace));
    }

    private static Outcome outcome(Program program, ClassLoader loader, Trace trace) {
        try {
            return Outcome.returned(Schedule.ALL_READY, trace, await(program.start(loader, trace)));
        } catch (Throwable end) {
            return end == CANCELLED
                    ? Outcome.cancelled(Schedule.ALL_READY, trace)
                    : Outcome.threw(Schedule.ALL_READY, trace, end);
        }
    }

    /** Runs the program until its pause with this number starts, then its cleanup. */
    static Outcome runCancelled(Program program, ClassLoader loader, int pause) {
        Trace trace = new Trace(Schedule.ALL_READY);
        modelled = trace;
        cancelledPause = pause;
        isCancelled = false;
        isUnwinding = false;
        try {
            return DeepStack.call(() -> outcome(program, loader, trace));
        } finally {
            modelled = null;
        }
    }

    /** A pause was started. */
    static void started(Trace trace, Pause<?> pause, int number) {
        if (trace == modelled && number == cancelledPause) {
            trace.log("cancel", pause);
            isCancelled = true;
            throw unwind();
        }
    }

    private static RuntimeException unwind() {
        isUnwinding = true;
        throw Sneaky.sneak(CANCELLED);
    }

    // ---- the blocking program ----

    /** In place of {@code future.await()}. */
    public static Object await(Future<?> future) throws Exception {
        Context cx = new Context(() -> {}, new NoTimer());
        while (true) {
            Poll<?> poll = future.poll(cx);
            if (poll.isReady()) {
                return poll.get();
            }
        }
    }

    /** In place of {@code Future.async(body)}: runs the body when it is polled first. */
    public static <T> Future<T> async(AsyncBody<T> body) {
        return new Future<>() {
            private boolean isOver;

            @Override
            public Poll<T> poll(Context cx) throws Exception {
                if (isOver) {
                    throw new IllegalStateException("the block was polled again");
                }
                isOver = true;
                try {
                    return body.run().poll(cx);
                } catch (Throwable failure) {
                    throw Sneaky.sneak(failure);
                }
            }
        };
    }

    /** In place of {@code future} in {@code return future}. */
    @SuppressWarnings("unchecked")
    public static <T> Future<T> outcome(Future<T> future) {
        try {
            return Future.ready((T) await(future));
        } catch (Throwable failure) {
            throw Sneaky.sneak(failure);
        }
    }

    /** The end of {@code try} with a resource: what {@link #close} calls to close it on the spot. */
    public interface Closing<E extends Exception> {
        void close() throws E;
    }

    /**
     * Closes a resource after its block, which has thrown {@code primary} unless that is null. A failure while the marker is on its way
     * is reported, and the marker goes on.
     */
    public static <E extends Exception> void close(Object resource, Throwable primary, Closing<E> closing) throws E {
        if (resource == null) {
            return;
        }
        boolean unwinding = enter();
        try {
            if (resource instanceof AsyncCloseable closeable) {
                await(closeable.closeAsync());
            } else {
                closing.close();
            }
        } catch (Throwable failure) {
            if (unwinding || primary == null || failure == CANCELLED) {
                throw escaped(unwinding, failure);
            }
            primary.addSuppressed(failure);
        }
        leave(unwinding);
    }

    // ---- the model ----

    /** At the start of a method. */
    public static boolean isCancelled() {
        return isCancelled;
    }

    /** First in a catch block. */
    public static void pass(Throwable caught) {
        if (caught == CANCELLED) {
            throw unwind();
        }
    }

    /** First in a finally block: whether the marker led here. */
    public static boolean enter() {
        boolean unwinding = isUnwinding;
        isUnwinding = false;
        return unwinding;
    }

    /** Last in a finally block, however it ends: if the marker led here, it goes on, and a jump out of the block does not happen. */
    public static void leave(boolean unwinding) {
        if (unwinding) {
            throw unwind();
        }
    }

    /** A finally block has thrown: while the marker is on its way, that is reported, and the marker goes on. */
    public static RuntimeException escaped(boolean unwinding, Throwable failure) {
        if (failure == CANCELLED) {
            throw unwind();
        }
        if (unwinding) {
            modelled.log("uncaught", failure);
            throw unwind();
        }
        throw Sneaky.sneak(failure);
    }

    /** A method has thrown. If it was cancelled, its caller sees nothing but the marker. */
    public static RuntimeException left(boolean cancelledBefore, Throwable failure) {
        throw escaped(isCancelled && !cancelledBefore, failure);
    }
}
