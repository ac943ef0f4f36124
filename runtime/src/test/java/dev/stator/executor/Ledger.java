package dev.stator.executor;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * Keeps account of pieces of work on many threads: what has started ends, or its cleanup does.
 *
 * <pre>
 *   new --poll--> working --> ended, with a value or a failure
 *                    |
 *                    +--pollCancel--> cleaning up --> cleaned up
 * </pre>
 */
final class Ledger {

    private final LongAdder started = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder cleanupsStarted = new LongAdder();
    private final LongAdder cleanupsEnded = new LongAdder();
    private final LongAdder broken = new LongAdder();

    /** A piece that works for a moment, then completes or fails, and whose cleanup takes a moment too. */
    Future<Integer> piece(SplittableRandom random) {
        return new Piece(random.nextInt(8) == 0, moment(random), moment(random));
    }

    private static Future<Void> moment(SplittableRandom random) {
        int length = random.nextInt(4);
        return length == 0 ? Future.yieldNow() : Futures.sleep(Duration.ofMillis(length - 1));
    }

    boolean isBalanced() {
        return broken.sum() == 0
                && started.sum() == ended.sum() + cleanupsStarted.sum()
                && cleanupsStarted.sum() == cleanupsEnded.sum();
    }

    long cleanups() {
        return cleanupsEnded.sum();
    }

    @Override
    public String toString() {
        return started + " pieces of work: " + ended + " ended, " + cleanupsStarted + " cleanups started, "
                + cleanupsEnded + " ended, " + broken + " times polled against the rules";
    }

    private final class Piece implements Future<Integer> {

        private enum Phase {
            NEW,
            WORKING,
            CLEANING_UP,
            OVER
        }

        private final boolean fails;
        private final Future<Void> effort;
        private final Future<Void> cleanup;
        private Phase phase = Phase.NEW; // plain: each poll sees what the one before wrote

        Piece(boolean fails, Future<Void> effort, Future<Void> cleanup) {
            this.fails = fails;
            this.effort = effort;
            this.cleanup = cleanup;
        }

        @Override
        public Poll<Integer> poll(Context cx) throws Exception {
            if (phase == Phase.NEW) {
                started.increment();
            } else if (phase != Phase.WORKING) {
                broken.increment();
            }
            phase = Phase.WORKING;
            if (effort.poll(cx).isPending()) {
                return Poll.pending();
            }
            phase = Phase.OVER;
            ended.increment();
            if (fails) {
                throw new IOException("expected");
            }
            return Poll.ready(1);
        }

        @Override
        public Poll<Void> pollCancel(Context cx) {
            if (phase == Phase.NEW || phase == Phase.OVER) {
                phase = Phase.OVER;
                return Poll.done();
            }
            if (phase == Phase.WORKING) {
                phase = Phase.CLEANING_UP;
                cleanupsStarted.increment();
                effort.pollCancel(cx);
            }
            if (!isReady(cleanup, cx)) {
                return Poll.pending();
            }
            phase = Phase.OVER;
            cleanupsEnded.increment();
            return Poll.done();
        }
    }

    /** Polls a future that doesn't fail. */
    static boolean isReady(Future<?> future, Context cx) {
        try {
            return future.poll(cx).isReady();
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
