package dev.stator.stream;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A stream of 1, 2, 3, ... that sleeps before each element, then ends or fails, and whose cleanup sleeps too. It refuses whatever breaks
 * the protocol of streams; once it has started, it either ends or is cleaned up.
 */
final class StrictStream implements Stream<Integer> {

    enum Phase {
        NEW,
        STARTED,
        ENDED,
        CLEANING_UP,
        CLEANED_UP
    }

    Phase phase = Phase.NEW;
    int given;

    private final int count;
    private final Duration pause;
    private final boolean fails;
    private final Future<Void> cleanup = Futures.sleep(Duration.ofMillis(3));
    private @Nullable Future<Void> effort;

    StrictStream(int count, int millis, boolean fails) {
        this.count = count;
        this.pause = Duration.ofMillis(millis);
        this.fails = fails;
    }

    /** So many elements, each after so many milliseconds. */
    static StrictStream of(int count, int millis) {
        return new StrictStream(count, millis, false);
    }

    @Override
    public Poll<@Nullable Integer> pollNext(Context cx) throws Exception {
        require(phase == Phase.NEW || phase == Phase.STARTED, "polled");
        phase = Phase.STARTED;
        if (effort == null) {
            effort = Futures.sleep(pause);
        }
        if (effort.poll(cx).isPending()) {
            return Poll.pending();
        }
        effort = null;
        if (given < count) {
            return Poll.ready(++given);
        }
        phase = Phase.ENDED;
        if (fails) {
            throw new IOException("after " + count);
        }
        return Poll.ready(null);
    }

    @Override
    public Poll<@Nullable Void> pollCancel(Context cx) {
        require(phase != Phase.ENDED && phase != Phase.CLEANED_UP, "cancelled");
        if (phase == Phase.NEW) {
            phase = Phase.CLEANED_UP;
            return Poll.done();
        }
        phase = Phase.CLEANING_UP;
        if (effort != null) {
            effort.pollCancel(cx);
            effort = null;
        }
        try {
            if (cleanup.poll(cx).isPending()) {
                return Poll.pending();
            }
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
        phase = Phase.CLEANED_UP;
        return Poll.done();
    }

    void requireAccounted() {
        require(phase == Phase.NEW || phase == Phase.ENDED || phase == Phase.CLEANED_UP, "left");
    }

    private void require(boolean allowed, String what) {
        if (!allowed) {
            throw new AssertionError("the stream was " + what + " while " + phase);
        }
    }
}
