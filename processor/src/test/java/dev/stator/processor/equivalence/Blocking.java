package dev.stator.processor.equivalence;

import dev.stator.AsyncBody;
import dev.stator.AsyncCloseable;
import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.stream.Emitter;
import dev.stator.stream.Stream;
import java.lang.invoke.MethodHandle;

/**
 * What the blocking program calls: {@code await()} that blocks.
 *
 * <p>A generator is a {@link Coroutine}: in the blocking program, too, its body goes on only as far as its consumer asks.
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

    /** The trace of the program that runs. */
    private static Trace running;

    /** Whether it runs as a model. */
    private static boolean isModel;

    /** The number of the pause that is cancelled. */
    private static int cancelledPause;

    /** Whether that pause has been reached. */
    private static boolean isReached;

    /** Whether the program has been cancelled: the marker was thrown outside of generators. */
    private static boolean isCancelled;

    /** Whether the marker is on its way: no code but that of finally blocks runs then. */
    private static boolean isUnwinding;

    /** Of the generator whose body the thread runs. */
    private static final ThreadLocal<Emitter<Object>> EMITTER = new ThreadLocal<>();

    private Blocking() {}

    /** Runs the program to its end. */
    static Outcome run(Program program, ClassLoader loader) {
        return run(program, loader, new Trace(Schedule.ALL_READY));
    }

    private static Outcome run(Program program, ClassLoader loader, Trace trace) {
        running = trace;
        isReached = false;
        isCancelled = false;
        isUnwinding = false;
        return DeepStack.call(() -> {
            listen();
            return outcome(program, loader, trace);
        });
    }

    /** Makes failures of cleanup that are reported in this thread events of the program. */
    static void listen() {
        Thread.currentThread().setUncaughtExceptionHandler((where, failure) -> running.log("uncaught", failure));
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
        isModel = true;
        cancelledPause = pause;
        try {
            return run(program, loader, new Trace(Schedule.ALL_READY));
        } finally {
            isModel = false;
        }
    }

    /** A pause was started. */
    static void started(Trace trace, Pause<?> pause, int number) {
        if (!isModel || trace != running || number != cancelledPause) {
            return;
        }
        isReached = true;
        Coroutine generator = Coroutine.current();
        if (generator == null) {
            isCancelled = true;
        } else {
            boolean cleansUp = generator.isCancelled();
            generator.suspend(); // what waits for it is cancelled first, and may cancel it
            if (cleansUp || !generator.isCancelled()) {
                return;
            }
        }
        trace.log("cancel", pause);
        throw unwind();
    }

    private static RuntimeException unwind() {
        isUnwinding = true;
        throw Sneaky.sneak(CANCELLED);
    }

    // ---- the blocking program ----

    /** In place of {@code future.await()}. */
    public static Object await(Future<?> future) throws Exception {
        Coroutine generator = Coroutine.current();
        boolean cleansUp = isCancelled();
        while (true) {
            Poll<?> poll = future.poll(context(generator));
            if (poll.isReady()) {
                return poll.get();
            }
            if (generator != null) {
                generator.suspend();
            } else if (isReached) {
                isCancelled = true;
            }
            if (!cleansUp && isCancelled()) {
                while (future.pollCancel(context(generator)).isPending()) {
                    if (generator != null) {
                        generator.suspend();
                    }
                }
                throw unwind();
            }
        }
    }

    private static Context context(Coroutine generator) {
        return generator == null ? new Context(() -> {}, new NoTimer()) : generator.context();
    }

    /** In place of the call of a generator, whose body is {@code body}. */
    public static Stream<Object> generator(MethodHandle body, Object[] arguments) {
        return Stream.generate(out -> new Coroutine(() -> {
            EMITTER.set(out);
            try {
                return body.invokeWithArguments(arguments);
            } catch (Throwable failure) {
                throw Sneaky.sneak(failure);
            }
        }));
    }

    /** In place of {@code Stream.emitter()}. */
    public static Emitter<Object> emitter() {
        Emitter<Object> out = EMITTER.get();
        return new Emitter<>() {
            @Override
            public Future<Void> emit(Object element) {
                return out.emit(element);
            }

            @Override
            public Stream<Object> end() {
                return Stream.empty();
            }
        };
    }

    /** The body of a generator has thrown: answers the failure of the stream, null if it was cancelled. */
    static Throwable ended(Throwable thrown) {
        isUnwinding = false;
        return thrown == CANCELLED ? null : thrown;
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

    /** A future that an arm answers and nobody awaits: {@code Future.failed(t)}. */
    private record Value<T>(Future<T> future) implements Future<T> {
        @Override
        public Poll<T> poll(Context cx) throws Exception {
            return future.poll(cx);
        }
    }

    /** In place of {@code future} in an arm of a switch expression that is returned. */
    public static <T> Future<T> value(Future<T> future) {
        return new Value<>(future);
    }

    /** In place of {@code future} in {@code return future}. */
    @SuppressWarnings("unchecked")
    public static <T> Future<T> outcome(Future<T> future) {
        if (future instanceof Value<T> value) {
            return value.future();
        }
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
        Coroutine generator = Coroutine.current();
        return generator == null ? isCancelled : generator.isCancelled();
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
            running.log("uncaught", failure);
            throw unwind();
        }
        throw Sneaky.sneak(failure);
    }

    /** A method has thrown. If it was cancelled, its caller sees nothing but the marker. */
    public static RuntimeException left(boolean cancelledBefore, Throwable failure) {
        throw escaped(isCancelled() && !cancelledBefore, failure);
    }
}
