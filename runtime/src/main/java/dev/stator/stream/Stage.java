package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.task.Uncaught;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream of this library. It answers bare elements, and it lets go of what it holds before it tells how it ended.
 *
 * <pre>
 *   open --- the end, or a failure ---> closing: release is polled ---> over: tells the failure once, then the end
 *     |                                    ^
 *     +----------- pollCancel -------------+
 * </pre>
 *
 * <p>A stage that is over has closed what is upstream of it. Cancelling it again does nothing.
 */
abstract class Stage<T> implements Stream<T> {

    /** The answer of a step that has no element yet. Compared by identity. */
    static final Object PENDING = new Object();

    /** The answer of a step that has no element any more. Compared by identity. */
    static final Object END = new Object();

    private enum Phase {
        OPEN,
        CLOSING,
        OVER
    }

    private Phase phase = Phase.OPEN;

    /** To be told when this is over. */
    private @Nullable Throwable failure;

    /**
     * Goes as far as it can. Not called again after the end or a failure.
     *
     * @return the next element; or {@link #PENDING}, after the waker was registered; or {@link #END}
     * @throws Throwable the failure of the stream
     */
    abstract Object advance(Context cx) throws Throwable;

    /** Cancels what is in flight, then what is upstream. Called until it is ready; what has ended by itself is over already. */
    Poll<@Nullable Void> release(Context cx) {
        return Poll.done();
    }

    /** The futures that this waits for now, for dumps; it may be asked while another thread polls this. */
    List<Future<?>> awaits() {
        return List.of();
    }

    /** The next element, PENDING or END; throws the failure. */
    final Object step(Context cx) throws Throwable {
        if (phase == Phase.OPEN) {
            try {
                Object next = advance(cx);
                if (next != END) {
                    return next;
                }
            } catch (Throwable thrown) {
                failure = thrown;
            }
            phase = Phase.CLOSING;
        }
        if (!close(cx)) {
            return PENDING;
        }
        Throwable told = failure;
        failure = null;
        if (told != null) {
            throw told;
        }
        return END;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // an element is a T, and null is the end
    public final Poll<@Nullable T> pollNext(Context cx) throws Exception {
        try {
            Object next = step(cx);
            return next == PENDING ? Poll.pending() : Poll.ready(next == END ? null : (T) next);
        } catch (Exception | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw Stage.<RuntimeException>sneak(failed);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: nothing is checked at run time
    private static <E extends Throwable> E sneak(Throwable failure) throws E {
        throw (E) failure;
    }

    /** {@inheritDoc} Throws nothing. */
    @Override
    public final Poll<@Nullable Void> pollCancel(Context cx) {
        if (phase == Phase.OPEN) {
            phase = Phase.CLOSING;
        }
        if (!close(cx)) {
            return Poll.pending();
        }
        if (failure != null) {
            Uncaught.tell(failure);
            failure = null;
        }
        return Poll.done();
    }

    /** Answers whether all is closed. A failure of the cleanup goes to that of the stream, or to the handler. */
    private boolean close(Context cx) {
        if (phase == Phase.OVER) {
            return true;
        }
        try {
            if (release(cx).isPending()) {
                return false;
            }
        } catch (Throwable cleanup) {
            if (failure == null) {
                Uncaught.tell(cleanup);
            } else if (failure != cleanup) {
                failure.addSuppressed(cleanup);
            }
        }
        phase = Phase.OVER;
        return true;
    }

    /** Whether the answer of a step is an element. */
    static boolean isElement(Object answer) {
        return answer != PENDING && answer != END;
    }

    /** {@code stream} as a stage: itself, if it is one. */
    static <T> Stage<T> of(Stream<T> stream) {
        return stream instanceof Stage<T> stage ? stage : new Foreign<>(stream);
    }
}
