package dev.stator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A machine as emission writes it, of
 *
 * <pre>{@code
 * @Async Future<Integer> count(int level) {
 *     try {
 *         int below = level == 0 ? leaf.await() : count(level - 1).await();
 *         if (below == throwAt) throw new IllegalArgumentException();
 *         return Future.ready(below + 1);
 *     } catch (Exception e) {
 *         log("catch"); throw e;
 *     } finally {
 *         log("finally"); cleanup.get().await(); log("closed");
 *     }
 * }
 * }</pre>
 */
final class Count extends Machine<Integer> {

    static final class Song {
        final List<String> log = new ArrayList<>();
        Future<Integer> leaf;
        Supplier<Future<?>> cleanup = () -> Future.ready(null);
        int throwAt = -1;
        int machines;

        Song(Future<Integer> leaf) {
            this.leaf = leaf;
        }
    }

    private final Song song;
    private final int level;
    private int result;
    private Throwable thrown;

    Count(Song song, int level) {
        this.song = song;
        this.level = level;
        song.machines++;
    }

    @Override
    protected Object resume(Context cx, int depth, Object awaited) throws Throwable {
        return count(cx, depth, this, awaited, song, level);
    }

    @Override
    protected StackTraceElement suspendedAt() {
        return new StackTraceElement("Songs", "count", "Songs.java", 100 + level);
    }

    static Object count(Context cx, int depth, Count machine, Object awaited, Song song, int level) throws Throwable {
        int state = machine == null ? 0 : machine.state;
        Throwable thrown = null;
        int result = 0;
        if (state == 0) {
            try {
                if (level == 0) {
                    awaited = await(cx, depth, song.leaf);
                } else if (isDeep(depth)) {
                    awaited = await(cx, depth, new Count(song, level - 1));
                } else {
                    awaited = count(cx, depth + 1, null, null, song, level - 1);
                }
                if (awaited == PENDING) {
                    machine = machine == null ? new Count(song, level) : machine;
                    return machine.suspend(cx, 1);
                }
            } catch (Throwable t) {
                thrown = t;
            }
        } else {
            thrown = failureOf(awaited);
        }
        if (state <= 1) {
            try {
                if (thrown == null) {
                    int below = intOf(cx, awaited);
                    if (below == song.throwAt) {
                        throw new IllegalArgumentException("at " + level);
                    }
                    result = below + 1;
                }
            } catch (Throwable t) {
                thrown = t;
            }
            if (thrown instanceof Exception) {
                song.log.add("catch " + level);
            }
            song.log.add("finally " + level);
            try {
                awaited = await(cx, depth, song.cleanup.get());
                if (awaited == PENDING) {
                    machine = machine == null ? new Count(song, level) : machine;
                    machine.thrown = thrown;
                    machine.result = result;
                    return machine.suspend(cx, 2);
                }
            } catch (Throwable t) {
                thrown = isCancellation(thrown) ? cleanupFailed(t) : t;
            }
        } else {
            Throwable ofCleanup = thrown;
            thrown = machine.thrown;
            result = machine.result;
            if (ofCleanup != null) {
                thrown = isCancellation(thrown) ? cleanupFailed(ofCleanup) : ofCleanup;
            }
        }
        song.log.add("closed " + level);
        if (thrown != null) {
            throw thrown;
        }
        return answer(cx, result);
    }
}
