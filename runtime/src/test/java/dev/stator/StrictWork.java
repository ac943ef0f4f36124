package dev.stator;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that sleeps, then completes or fails, and whose cleanup sleeps too. It refuses whatever breaks the protocol of futures, and each
 * piece is accounted for: once it has started, it either ends or is cleaned up.
 */
public final class StrictWork {

    private final List<Piece> pieces = new ArrayList<>();

    /** A piece that completes with {@code value} after so many milliseconds. */
    public Future<Integer> value(int value, int millis) {
        return add(value, false, millis);
    }

    /** A piece that fails after so many milliseconds. */
    public Future<Integer> failure(int millis) {
        return add(0, true, millis);
    }

    private Piece add(int value, boolean fails, int millis) {
        Piece piece = new Piece(value, fails, Futures.sleep(Duration.ofMillis(millis)));
        pieces.add(piece);
        return piece;
    }

    /** Each piece that has started has ended, one way or the other. */
    public void requireAccounted() {
        for (Piece piece : pieces) {
            if (piece.phase != Phase.NEW && piece.phase != Phase.ENDED && piece.phase != Phase.CLEANED_UP) {
                throw new AssertionError(piece + " was left " + piece.phase);
            }
        }
    }

    /** How many pieces have ended with a value or a failure. */
    public long ended() {
        return pieces.stream().filter(piece -> piece.phase == Phase.ENDED).count();
    }

    private enum Phase {
        NEW,
        STARTED,
        ENDED,
        CLEANING_UP,
        CLEANED_UP
    }

    private static final class Piece implements Future<Integer> {

        private final int value;
        private final boolean fails;
        private final Future<Void> effort;
        private final Future<Void> cleanup = Futures.sleep(Duration.ofMillis(3));
        private Phase phase = Phase.NEW;
        private boolean effortCancelled;

        Piece(int value, boolean fails, Future<Void> effort) {
            this.value = value;
            this.fails = fails;
            this.effort = effort;
        }

        @Override
        public Poll<Integer> poll(Context cx) throws Exception {
            require(phase == Phase.NEW || phase == Phase.STARTED, "polled");
            phase = Phase.STARTED;
            if (effort.poll(cx).isPending()) {
                return Poll.pending();
            }
            phase = Phase.ENDED;
            if (fails) {
                throw new IOException("piece " + value);
            }
            return Poll.ready(value);
        }

        @Override
        public Poll<@Nullable Void> pollCancel(Context cx) {
            require(phase != Phase.ENDED, "cancelled");
            if (phase == Phase.NEW || phase == Phase.CLEANED_UP) {
                phase = Phase.CLEANED_UP;
                return Poll.done();
            }
            phase = Phase.CLEANING_UP;
            if (!effortCancelled) {
                effortCancelled = true;
                effort.pollCancel(cx);
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

        private void require(boolean allowed, String what) {
            if (!allowed) {
                throw new AssertionError(this + " was " + what + " while " + phase);
            }
        }

        @Override
        public String toString() {
            return "piece " + value;
        }
    }
}
