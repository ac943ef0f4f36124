package dev.stator.test;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.TimerQueue;
import dev.stator.time.VirtualClock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A future that a test polls by hand, with a clock of its own that the test moves.
 *
 * <pre>{@code
 * TestTask<Song> song = TestTask.of(songs.learnSong("Waltz"));
 * song.assertPending();
 * song.advance(Duration.ofSeconds(1));
 * assertTrue(song.isWoken());
 * assertEquals(waltz, song.assertReady());
 * }</pre>
 *
 * <p>One thread polls; wakes may come from any. After {@code tokio_test::task}.
 */
public final class TestTask<T extends @Nullable Object> {

    private Future<T> future;
    private final VirtualClock clock = VirtualClock.manual();
    private final TimerQueue timer = new TimerQueue(clock, () -> {});
    private final WakeCounter waker = new WakeCounter();
    private final Context context = new Context(waker, timer);
    private int wakesBeforePoll;

    private TestTask(Future<T> future) {
        this.future = Objects.requireNonNull(future, "future");
    }

    /** A task that is polled when the test does so. */
    public static <T extends @Nullable Object> TestTask<T> of(Future<T> future) {
        return new TestTask<>(future);
    }

    /** One poll. Throws what the future throws, checked or not, though it declares nothing. */
    public Poll<T> poll() {
        beginPoll();
        try {
            Poll<T> poll = future.poll(context);
            future = poll.isPending() ? context.accompanied(future) : future;
            return poll;
        } catch (Exception failure) {
            throw TestTask.<RuntimeException>raise(failure);
        }
    }

    /** One poll of the cancellation. */
    public Poll<@Nullable Void> pollCancel() {
        beginPoll();
        return future.pollCancel(context);
    }

    private void beginPoll() {
        wakesBeforePoll = waker.count();
        context.beginPoll(waker);
    }

    /** Polls, and fails the test if there is a value. */
    public void assertPending() {
        Poll<T> poll = poll();
        if (poll.isReady()) {
            throw new AssertionError("expected pending, but was " + poll);
        }
    }

    /** Polls, and fails the test if there is no value. */
    public T assertReady() {
        Poll<T> poll = poll();
        if (poll.isPending()) {
            throw new AssertionError("expected ready, but was pending");
        }
        return poll.get();
    }

    /** How often the waker was called, in all. */
    public int wakes() {
        return waker.count();
    }

    /** Whether the waker was called since the last poll began. */
    public boolean isWoken() {
        return waker.count() != wakesBeforePoll;
    }

    /** Moves the clock on, and wakes what is due. */
    public void advance(Duration duration) {
        clock.advance(duration);
        timer.wakeDue();
    }

    /** How many wakers wait for a deadline. */
    public int sleepers() {
        return timer.size();
    }

    /** What the polls are given, for a future that the test polls itself. */
    public Context context() {
        return context;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: nothing is checked at run time
    private static <E extends Throwable> E raise(Throwable failure) throws E {
        throw (E) failure;
    }
}
