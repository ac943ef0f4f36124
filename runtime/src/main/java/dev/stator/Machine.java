package dev.stator;

import org.jspecify.annotations.Nullable;

/**
 * An {@code @Async} method at work: the class that generated machines extend. People use it as a {@link Future}.
 *
 * <h2>The calling convention of a body</h2>
 *
 * The statements of an async method are one static method, its <i>body</i>:
 *
 * <pre>{@code
 * static Object learnSong(Context cx, int depth, @Nullable Songs$learnSong machine, @Nullable Object awaited, <the parameters>)
 * }</pre>
 *
 * <ul>
 *   <li>Without a machine it starts at state 0, on the stack of its caller (<b>direct start</b>); with one it goes on at the saved
 *       state, and {@code awaited} is what that state waited for.
 *   <li>It answers its result, or {@link #PENDING}; it throws its failure. A result of type int, long or double may be answered
 *       unboxed ({@link #answer(Context, int)}), so whoever takes a result asks {@link #intOf} or {@link #boxed}.
 *   <li>A body that has to wait saves its live locals in its machine, which it creates if it has none, and answers
 *       {@link #suspend}. Each caller on the stack then does the same, which links the machines, child to parent.
 *   <li>{@code depth} counts the nested direct starts. Beyond {@link #DEEPEST_START} a call becomes a machine that has not started:
 *       {@link #await} answers PENDING for it, the stack unwinds, and {@link Chain} starts it on a stack that is short again.
 * </ul>
 *
 * <h2>Cancellation</h2>
 *
 * {@link #pollCancel} cancels what the innermost machine awaits, then resumes each machine of the chain with {@link Cancellation},
 * which runs the {@code finally} blocks and no {@code catch}. What a finally block awaits that runs for this reason is polled as usual. A
 * machine that is suspended in a finally block which it has entered normally is cancelled there as anywhere: as if this await had thrown, the
 * rest of that block does not run, and the blocks around it do.
 *
 * <p>Not thread-safe: one poll at a time, each happening-before the next, as tasks guarantee.
 *
 * <p>Only its subclasses have objects. It is not abstract, because javac compares all methods that a class inherits from an abstract
 * generic one with each other, which takes longer than anything else in compiling a machine.
 */
public class Machine<T extends @Nullable Object> extends Operation<T> {

    /** The answer of a body whose int result stands in the context. */
    private static final Object INT = new Object();

    /** The answer of a body whose long result stands in the context. */
    private static final Object LONG = new Object();

    /** The answer of a body whose double result stands in the context, as its bits. */
    private static final Object DOUBLE = new Object();

    /** The answer of a part of a long body: it goes on in another part. */
    protected static final Object MOVED = new Object();

    /** How many direct starts may nest: well below the frames that the smallest usual stack (512 KB) holds. */
    private static final int DEEPEST_START = 400;

    static final int UNRESUMED = 0;
    private static final int RETURNED = -1;

    static final byte CANCELLING_AWAITED = 1;
    static final byte CLEANING_UP = 2;

    /** 0: not started; n: suspended at await point n; -1: completed or cancelled. */
    protected int state;

    /** How far the cancellation of this machine has come: 0 if it has not begun. */
    byte cancellation;

    /** Whether {@link #pollCancel} was called on this root. */
    boolean cancelRequested;

    /** The machine that awaits this one, or null in a root. */
    @Nullable
    Machine<?> parent;

    /** In the innermost machine the future it waits for; in the root of a longer chain, the innermost machine. */
    @Nullable
    Future<?> awaited;

    /** For generated subclasses. */
    protected Machine() {}

    /** The machine of an async block: running the lambda that Stator has compiled constructs it, and does nothing else. */
    static <T extends @Nullable Object> Future<T> of(AsyncBody<T> block) {
        try {
            if (block.run() instanceof Machine<T> machine && machine.state == UNRESUMED) {
                return machine;
            }
        } catch (Exception notCompiled) {
            return Future.failed(NotCompiled.block(block));
        } catch (Throwable error) {
            throw Failure.sneak(error);
        }
        return Future.failed(NotCompiled.block(block));
    }

    /** Calls the body with this machine and the parameters that it keeps. */
    protected @Nullable Object resume(Context cx, int depth, @Nullable Object awaited) throws Throwable {
        throw new AssertionError(getClass());
    }

    /** Lets go of what the call gave: the machine is over. What a suspension saved, the body has taken out itself when it went on. */
    protected void clear() {}

    /**
     * The line of the user's source at which this machine is suspended, as a frame of the logical stack. In any other state (not
     * started, completed) the line of the method.
     */
    protected StackTraceElement suspendedAt() {
        throw new AssertionError(getClass());
    }

    /**
     * What {@link #suspendedAt} answers.
     *
     * @param lines of the method, and of each await point
     */
    protected final StackTraceElement at(String method, String file, int... lines) {
        return new StackTraceElement(getClass().getName(), method, file, lines[Math.max(state, UNRESUMED)]);
    }

    // ---- what a body calls ----

    /**
     * Awaits a future whose body is not known statically: starts it if it is a machine, polls it otherwise.
     *
     * @return its value or {@link #PENDING}
     */
    protected static @Nullable Object await(Context cx, int depth, @Nullable Future<?> future) throws Throwable {
        if (future instanceof Machine<?> machine) {
            return machine.join(cx, depth);
        }
        if (future == null) {
            throw nullFuture();
        }
        cx.depth = depth;
        Object value = stepOf(future, cx);
        if (value == PENDING) {
            cx.outermost = null;
            cx.leaf = future;
        }
        return value;
    }

    /** {@code return null} is where it usually comes from, so the text names the method: its body is the caller. */
    private static NullPointerException nullFuture() {
        StackTraceElement[] frames = new Throwable().getStackTrace();
        int caller = 0;
        while (frames[caller].getClassName().equals(Machine.class.getName())) {
            caller++;
        }
        StackTraceElement body = frames[caller];
        return new NullPointerException(body.getMethodName() + "() returned or awaited a future that is null (" + body
                + "). An async method that has no value returns Future.done()");
    }

    /** Whether one more direct start would nest too deeply; then the call is awaited as a machine. */
    protected static boolean isDeep(int depth) {
        return depth >= DEEPEST_START;
    }

    /** Suspends this machine at {@code state}, its live locals being saved, and links it to what it waits for. */
    protected final Object suspend(Context cx, int state) {
        this.state = state;
        Machine<?> child = cx.outermost;
        if (child == null) {
            awaited = cx.leaf;
            cx.innermost = this;
            cx.leaf = null;
        } else {
            awaited = null;
            child.parent = this;
        }
        cx.outermost = this;
        return PENDING;
    }

    /** First statement of a body that is resumed: throws what the awaited future failed with. */
    protected static void rethrow(@Nullable Object awaited) throws Throwable {
        if (awaited instanceof Failure failure) {
            throw failure.cause();
        }
    }

    /** The failure of the awaited future, or null: for a body that has handlers. */
    protected static @Nullable Throwable failureOf(@Nullable Object awaited) {
        return awaited instanceof Failure failure ? failure.cause() : null;
    }

    /** Whether {@code thrown} unwinds a cancelled machine: then {@code finally} blocks run, and {@code catch} blocks do not. */
    protected static boolean isCancellation(@Nullable Throwable thrown) {
        return thrown == Cancellation.INSTANCE;
    }

    /** A finally block that runs because of a cancellation has failed: reports it, so that the rest of the cleanup goes on. */
    protected static Throwable cleanupFailed(Throwable failure) {
        CleanupFailures.report(failure);
        return Cancellation.INSTANCE;
    }

    /**
     * Closes a resource, unless it is null, as the end of a {@code try} statement does.
     *
     * @param pending what its block has thrown, or null
     */
    protected static void close(@Nullable AutoCloseable resource, @Nullable Throwable pending) throws Throwable {
        if (resource != null) {
            try {
                resource.close();
            } catch (Throwable failure) {
                throw closeFailed(pending, failure);
            }
        }
    }

    /** What is thrown when the close of a resource has failed: what was pending if anything was, suppressing the failure. */
    protected static Throwable closeFailed(@Nullable Throwable pending, Throwable failure) {
        if (pending == null) {
            return failure;
        }
        if (isCancellation(pending)) {
            return cleanupFailed(failure);
        }
        pending.addSuppressed(failure);
        return pending;
    }

    /** Answers an int without boxing it. */
    protected static Object answer(Context cx, int value) {
        cx.bits = value;
        return INT;
    }

    /** Answers a long without boxing it. */
    protected static Object answer(Context cx, long value) {
        cx.bits = value;
        return LONG;
    }

    /** Answers a double without boxing it. */
    protected static Object answer(Context cx, double value) {
        cx.bits = Double.doubleToRawLongBits(value);
        return DOUBLE;
    }

    /** Answers a value that is boxed already. The static type of the value chooses the overload. */
    protected static @Nullable Object answer(Context cx, @Nullable Object value) {
        return value;
    }

    /** A value whose type depends on where it stands, as that of {@code loud ? () -> shout() : () -> sing()} does. */
    protected static <V extends @Nullable Object> V typed(V value) {
        return value;
    }

    /** The int that was awaited. */
    protected static int intOf(Context cx, @Nullable Object awaited) {
        return awaited == INT ? (int) cx.bits : unboxed((Integer) awaited);
    }

    /** The long that was awaited. */
    protected static long longOf(Context cx, @Nullable Object awaited) {
        return awaited == LONG ? cx.bits : unboxed((Long) awaited);
    }

    /** The double that was awaited. */
    protected static double doubleOf(Context cx, @Nullable Object awaited) {
        return awaited == DOUBLE ? Double.longBitsToDouble(cx.bits) : unboxed((Double) awaited);
    }

    /** What was awaited, as an object. */
    protected static @Nullable Object boxed(Context cx, @Nullable Object awaited) {
        if (awaited == INT) {
            return (int) cx.bits;
        }
        if (awaited == LONG) {
            return cx.bits;
        }
        if (awaited == DOUBLE) {
            return Double.longBitsToDouble(cx.bits);
        }
        return awaited;
    }

    @SuppressWarnings("NullAway") // a null is unboxed as the language does it: with a NullPointerException
    private static <N> N unboxed(@Nullable N value) {
        return value;
    }

    // ---- what a poll does ----

    @Override
    protected final @Nullable Object step(Context cx) throws Throwable {
        return boxed(cx, pollRoot(cx));
    }

    /**
     * Runs the cleanup of the state that this machine is suspended in: cancels what it awaits, then runs the {@code finally} blocks,
     * innermost first, each once. A machine that has not started runs nothing. Calling it again goes on with the cleanup that has
     * begun; after completion it is ready at once.
     */
    @Override
    public final Poll<@Nullable Void> pollCancel(Context cx) {
        requireRoot();
        boolean first = !cancelRequested;
        cancelRequested = true;
        if (state == UNRESUMED) {
            end();
        }
        if (state == RETURNED) {
            return Poll.done();
        }
        if (first) {
            innermost().cancellation = CANCELLING_AWAITED;
        }
        try {
            return Chain.poll(this, cx) == PENDING ? Poll.pending() : Poll.done();
        } catch (Throwable failure) {
            throw Failure.sneak(failure);
        }
    }

    /** A poll that doesn't cancel. */
    private @Nullable Object pollRoot(Context cx) throws Throwable {
        requireRoot();
        if (state == RETURNED || cancelRequested) {
            throw new IllegalStateException(suspendedAt().getMethodName() + " was polled after it "
                    + (cancelRequested ? "was cancelled" : "completed"));
        }
        return Chain.poll(this, cx);
    }

    private void requireRoot() {
        if (parent != null) {
            throw new IllegalStateException(suspendedAt().getMethodName() + " is awaited by "
                    + parent.suspendedAt().getMethodName() + ", and only that polls it");
        }
    }

    private void end() {
        state = RETURNED;
        awaited = null;
        clear();
    }

    /** This machine is over; answers what it hands up. */
    final @Nullable Object completed(@Nullable Object value) {
        end();
        return cancellation == CLEANING_UP ? Cancellation.FAILURE : value;
    }

    final Machine<?> innermost() {
        return awaited instanceof Machine<?> machine ? machine : this;
    }

    /** The future, no machine, that the innermost machine waits for; null if that has not started. For the logical stack. */
    final @Nullable Future<?> leaf() {
        return innermost().awaited;
    }

    /** Awaited by a body: starts on its stack, or, when something has polled this before, goes on and joins the chain. */
    private @Nullable Object join(Context cx, int depth) throws Throwable {
        if (state != UNRESUMED) {
            cx.depth = depth;
            Object value = pollRoot(cx);
            if (value == PENDING) {
                cx.innermost = innermost();
                cx.outermost = this;
                awaited = cx.innermost == this ? awaited : null;
            }
            return value;
        }
        if (isDeep(depth)) {
            cx.innermost = this;
            cx.outermost = this;
            return PENDING;
        }
        Object value = null;
        try {
            value = resume(cx, depth + 1, null);
            return value;
        } finally {
            if (value != PENDING) {
                end();
            }
        }
    }
}
