package dev.stator.task;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Operation;
import dev.stator.Poll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The future of a task that remembers where it was spawned, and adds that to its failure. On request only, by the system property
 * {@code dev.stator.spawnSites=true}, since each spawn then walks the stack of its thread.
 */
final class Spawned<T extends @Nullable Object> extends Operation<T> {

    private static final boolean REQUESTED = Boolean.getBoolean("dev.stator.spawnSites");

    private final Future<T> future;
    private final SpawnSite site = new SpawnSite();

    private Spawned(Future<T> future) {
        this.future = future;
    }

    /** {@code future}, which remembers its spawn site if that was requested. */
    static <T extends @Nullable Object> Future<T> of(Future<T> future) {
        Objects.requireNonNull(future, "future");
        return REQUESTED ? new Spawned<>(future) : future;
    }

    @Override
    protected @Nullable Object step(Context cx) throws Throwable {
        try {
            return stepOf(future, cx);
        } catch (Throwable failure) {
            site.addTo(failure);
            throw failure;
        }
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        return future.pollCancel(cx);
    }

    @Override
    protected List<Future<?>> awaits() {
        return List.of(future);
    }

    @Override
    public String toString() {
        StackTraceElement[] frames = site.getStackTrace();
        return frames.length == 0 ? "what was spawned" : "what was spawned at " + frames[0];
    }
}
