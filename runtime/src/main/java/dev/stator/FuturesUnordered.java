package dev.stator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A changing set of futures, whose outcomes are taken as they come.
 *
 * <pre>{@code
 * try (FuturesUnordered<Song> songs = new FuturesUnordered<>()) {
 *     names.forEach(name -> songs.add(learnSong(name)));
 *     while (!songs.isEmpty()) {
 *         sing(songs.next().await()).await();
 *     }
 * }
 * }</pre>
 *
 * Of 10,000 futures of which one is woken, one is polled. The futures go on only while {@link #next} is awaited; what shall go on
 * meanwhile is spawned. Closing the set in an async method cancels what has not finished, cleanup included.
 *
 * <p>Belongs to one task; only wakers come from other threads. After {@code FuturesUnordered} of Rust's futures crate.
 */
public final class FuturesUnordered<T extends @Nullable Object> extends FutureSet<T> {

    /** Those that have not finished, each at its index. */
    private final List<Child> unfinished = new ArrayList<>();

    /** An empty set. */
    public FuturesUnordered() {}

    /**
     * The outcome of the future that completes next: its value, or its failure, after which the set goes on with the others. One
     * {@code next} is awaited at a time.
     *
     * <p>Cancelling it loses nothing. On an empty set it fails with {@link java.util.NoSuchElementException}.
     */
    @Override
    public Future<T> next() {
        return super.next();
    }

    @Override
    public int size() {
        return unfinished.size();
    }

    @Override
    Child admit(WokenQueue queue, Future<? extends T> future) {
        Child child = new Child(queue, future, unfinished.size());
        unfinished.add(child);
        return child;
    }

    @Override
    @Nullable
    Child pollDue(WokenQueue queue, Context cx) {
        Child child;
        while (!cx.yields() && (child = queue.next()) != null) {
            if (child.poll(cx)) {
                remove(child);
                return child;
            }
        }
        return null;
    }

    private void remove(Child child) {
        Child last = unfinished.remove(unfinished.size() - 1);
        if (last != child) {
            unfinished.set(child.index, last);
            last.index = child.index;
        }
    }

    @Override
    Collection<Child> children() {
        return unfinished;
    }

    @Override
    List<Child> clear() {
        List<Child> all = List.copyOf(unfinished);
        unfinished.clear();
        return all;
    }
}
