package dev.stator.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import dev.stator.Waker;
import dev.stator.task.JoinHandle;
import dev.stator.task.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The check finds what it says it finds: operations with one fault each. */
class CancelEverywhereTest {

    /** A permit that one waits for, in a queue; its faults can be switched on. */
    private static final class Permit {

        private final Deque<Acquire> queue = new ArrayDeque<>();
        boolean free;
        boolean staysInQueue;
        boolean keepsTheWake;

        void release() {
            free = true;
            wakeFirst();
        }

        private void wakeFirst() {
            Acquire first = queue.peek();
            if (first != null) {
                first.waker.wake();
            }
        }

        final class Acquire implements Future<Void> {
            private Waker waker;

            @Override
            public Poll<Void> poll(Context cx) {
                waker = cx.waker();
                if (free && (queue.isEmpty() || queue.peek() == this)) {
                    free = false;
                    queue.remove(this);
                    return Poll.done();
                }
                if (!queue.contains(this)) {
                    queue.add(this);
                }
                return Poll.pending();
            }

            @Override
            public Poll<Void> pollCancel(Context cx) {
                boolean first = queue.peek() == this;
                if (!staysInQueue) {
                    queue.remove(this);
                    if (first && free && !keepsTheWake) {
                        wakeFirst();
                    }
                }
                return Poll.done();
            }
        }
    }

    /** One waits, then another; then there is a permit, which each of them gives back. */
    private static void useTwice(CancelEverywhere.Run run, Permit permit) {
        JoinHandle<Outcome<Void>> first = run.executor().spawn(run.cancellable(permit.new Acquire()));
        JoinHandle<Void> second = run.executor().spawn(after(1, permit.new Acquire()));
        run.executor().blockOn(after(2, Future.done()));
        permit.release();
        if (run.executor().blockOn(first) instanceof Outcome.Completed) {
            permit.release();
        }
        run.executor().blockOn(second);
        run.keep(permit);
    }

    private static Future<Void> after(int millis, Future<Void> future) {
        return Futures.sleep(Duration.ofMillis(millis)).andThen(nothing -> future);
    }

    @Test
    void aRightOperationPasses() {
        assertThat(CancelEverywhere.check(run -> useTwice(run, new Permit()))).isEqualTo(12);
    }

    @Test
    void findsALostWake() {
        assertThatThrownBy(() -> CancelEverywhere.check(run -> {
                    Permit permit = new Permit();
                    permit.keepsTheWake = true;
                    useTwice(run, permit);
                }))
                .hasMessageContaining("cancelled at moment ")
                .hasMessageContaining("no task is ready");
    }

    @Test
    void findsWhatStaysRegistered() {
        assertThatThrownBy(() -> CancelEverywhere.check(run -> {
                    Permit permit = new Permit();
                    permit.staysInQueue = true;
                    run.executor().spawn(run.cancellable(permit.new Acquire()));
                    run.executor().blockOn(Future.yieldNow());
                    run.executor().blockOn(Future.yieldNow());
                    run.keep(permit);
                    run.executor().tasks().abortAll();
                }))
                .hasMessageContaining("still registered");
    }

    @Test
    void findsAWakeThatComesTooLate() {
        assertThatThrownBy(() -> CancelEverywhere.check(run -> {
                    Permit permit = new Permit();
                    permit.staysInQueue = true;
                    JoinHandle<?> task = run.executor().spawn(run.cancellable(permit.new Acquire()));
                    run.executor().blockOn(Futures.sleep(Duration.ofMillis(1)).map(nothing -> {
                        permit.release();
                        return null;
                    }));
                    run.executor().blockOn(task);
                }))
                .hasMessageContaining("was woken after it was over");
    }

    @Test
    void findsWhatIsLeftOnTheTimer() {
        assertThatThrownBy(() -> CancelEverywhere.check(run -> run.executor().blockOn(run.cancellable(cx -> {
                    cx.timer().wakeAt(cx.timer().nanoTime() + 1_000_000_000, cx.waker());
                    return Poll.pending();
                }))))
                .hasMessageContaining("on the timer");
    }

    @Test
    void triesEachMoment() {
        TreeSet<String> moments = new TreeSet<>();
        int runs = CancelEverywhere.check(run -> {
            int[] polls = {0};
            run.executor().blockOn(run.cancellable(cx -> {
                cx.waker().wake();
                return polls[0]++ < 2 ? Poll.pending() : Poll.done();
            }));
            moments.add(polls[0] + (run.wasCancelled() ? " cancelled" : " completed"));
        });
        assertThat(runs).isEqualTo(18);
        assertThat(List.copyOf(moments)).containsExactly("0 cancelled", "1 cancelled", "2 cancelled", "3 completed");
    }
}
