package dev.stator;

import static dev.stator.Operation.PENDING;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drives a chain of machines, each awaited by the one above, from the innermost to the root whose {@code poll} was called.
 *
 * <p>Leaf first: the root knows the innermost machine, and a poll goes on there. Results and failures move up the parent links in a
 * loop, not by recursion. So resuming costs the same at any depth, and the stack stays short.
 *
 * <pre>
 *   learnAndSing   the root, suspended at state 1
 *     learnSong    suspended at state 2: is resumed next, with what learnLine has answered
 *       learnLine  the innermost machine, suspended at state 1: is resumed when sleep is ready
 *         sleep    the leaf: a poll begins here
 * </pre>
 *
 * A machine that suspends anew has linked itself and what it started below into the chain (see {@link Machine#suspend}).
 */
final class Chain {

    /** What a root that is polled by a foreign future inside a body adds to the depth: about the frames between the two bodies. */
    private static final int NESTED_POLL = 8;

    private Chain() {}

    /** One poll of the chain that hangs on {@code root}. */
    static @Nullable Object poll(Machine<?> root, Context cx) throws Throwable {
        int outer = cx.depth;
        int depth = outer + NESTED_POLL;
        try {
            if (root.state == Machine.UNRESUMED) {
                return goOn(root, cx, depth, root, null);
            }
            Machine<?> innermost = root.innermost();
            cx.depth = depth;
            return goOn(root, cx, depth, innermost, pollAwaited(innermost, cx, root));
        } finally {
            cx.depth = outer;
        }
    }

    /**
     * Hands {@code value} to {@code machine} and its result to the machine above, until one is pending or the root has completed.
     */
    private static @Nullable Object goOn(
            Machine<?> root, Context cx, int depth, Machine<?> machine, @Nullable Object value) throws Throwable {
        while (value != PENDING) {
            if (value == Cancellation.FAILURE) {
                machine.cancellation = Machine.CLEANING_UP;
            }
            try {
                value = machine.resume(cx, depth, value);
            } catch (Throwable failure) {
                value = failed(machine, failure, value, root);
            }
            if (value == PENDING) {
                machine = Objects.requireNonNull(cx.innermost);
                cx.innermost = null;
                cx.outermost = null;
                root.awaited = machine == root ? root.awaited : machine;
                value = machine.state == Machine.UNRESUMED ? null : PENDING;
                continue;
            }
            value = machine.completed(value);
            if (machine == root) {
                Machine.rethrow(root.cancelRequested ? null : value);
                return value;
            }
            Machine<?> above = Objects.requireNonNull(machine.parent);
            machine.parent = null;
            machine = above;
        }
        return PENDING;
    }

    /** The failure to hand up. One that only passes through has been completed and wrapped where it arose. */
    private static Object failed(Machine<?> machine, Throwable failure, @Nullable Object incoming, Machine<?> root) {
        if (Machine.isCancellation(failure)) {
            return Cancellation.FAILURE;
        }
        boolean arose = !(incoming instanceof Failure same && same.cause() == failure);
        if (arose) {
            LogicalTrace.complete(failure, machine == root ? null : machine.parent, root);
        }
        if (machine.cancellation == Machine.CLEANING_UP) {
            CleanupFailures.report(failure);
        }
        return arose ? new Failure(failure) : Objects.requireNonNull(incoming);
    }

    /** Polls (or cancels) the future that the innermost machine waits for: its value, a {@link Failure}, or PENDING. */
    private static @Nullable Object pollAwaited(Machine<?> innermost, Context cx, Machine<?> root) {
        Future<?> future = Objects.requireNonNull(innermost.awaited);
        try {
            if (innermost.cancellation == Machine.CANCELLING_AWAITED) {
                return future.pollCancel(cx).isReady() ? Cancellation.FAILURE : PENDING;
            }
            return Operation.stepOf(future, cx);
        } catch (Throwable failure) {
            LogicalTrace.complete(failure, innermost, root);
            if (innermost.cancellation != Machine.CANCELLING_AWAITED) {
                return new Failure(failure);
            }
            CleanupFailures.report(failure);
            return Cancellation.FAILURE;
        }
    }
}
