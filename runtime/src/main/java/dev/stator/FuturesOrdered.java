package dev.stator;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A changing set of futures that go on together, and whose outcomes are taken in the order in which the futures were added.
 *
 * <p>Like {@link FuturesUnordered} in all else. After {@code FuturesOrdered} of Rust's futures crate.
 */
public final class FuturesOrdered<T extends @Nullable Object> extends FutureSet<T> {

    /** Those whose outcome was not taken. */
    private final Queue<Child> waiting = new ArrayDeque<>();

    private int added;

    /** An empty set. */
    public FuturesOrdered() {}

    /**
     * The outcome of the future that was added first among those whose outcome was not taken: its value, or its failure, after which
     * the set goes on with the others. One {@code next} is awaited at a time.
     *
     * <p>Cancelling it loses nothing. On an empty set it fails with {@link java.util.NoSuchElementException}.
     */
    @Override
    public Future<T> next() {
        return super.next();
    }

    @Override
    public int size() {
        return waiting.size();
    }

    @Override
    Child admit(WokenQueue queue, Future<? extends T> future) {
        Child child = new Child(queue, future, added++);
        waiting.add(child);
        return child;
    }

    @Override
    @Nullable
    Child pollDue(WokenQueue queue, Context cx) {
        Child child;
        while (!cx.yields() && (child = queue.next()) != null) {
            child.poll(cx);
        }
        Child first = waiting.peek();
        if (first == null || !first.isFinished()) {
            return null;
        }
        return waiting.remove();
    }

    @Override
    Collection<Child> children() {
        return waiting;
    }

    @Override
    List<Child> clear() {
        List<Child> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
