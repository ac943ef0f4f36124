package dev.stator.stream;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Poll;
import dev.stator.TimerQueue;
import dev.stator.Waker;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A buffered stream has moved on to another task, while the one before still polls its companion. */
public class BufferStress {

    /** A task by hand. */
    private static final class Driver<T> {

        private final AtomicBoolean woken = new AtomicBoolean();
        private final Waker waker = () -> woken.set(true);
        private final Context cx = new Context(waker, new TimerQueue());
        private Future<T> future;

        Driver(Future<T> future) {
            this.future = future;
        }

        Poll<T> poll() {
            woken.set(false);
            cx.beginPoll(waker);
            try {
                Poll<T> poll = future.poll(cx);
                future = poll.isPending() ? cx.accompanied(future) : future;
                return poll;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        }
    }

    @JCStressTest
    @Outcome(id = "2 3 4 5 6 end", expect = ACCEPTABLE, desc = "each element once, in order")
    @Outcome(expect = FORBIDDEN, desc = "the two tasks have met in the buffer, or a wake was lost")
    @State
    public static class TheCompanionMeetsTheNextTask {

        private final Stream<Integer> stream =
                Stream.of(1, 2, 3, 4, 5, 6).buffered(2, i -> Future.yieldNow().map(done -> i));
        private final Driver<Object> before = new Driver<>(stream.next().andThen(first -> Future.pending()));
        private final Driver<Integer> after = new Driver<>(stream.next());
        private final StringBuilder seen = new StringBuilder();
        private boolean over;

        public TheCompanionMeetsTheNextTask() {
            before.poll();
            before.poll();
        }

        private boolean take() {
            Poll<Integer> next = after.poll();
            if (next.isReady()) {
                over = next.get() == null;
                seen.append(over ? "end" : next.get() + " ");
                after.future = stream.next();
            }
            return next.isReady();
        }

        @Actor
        public void companion() {
            before.poll();
            before.poll();
        }

        @Actor
        public void task() {
            take();
            take();
        }

        @Arbiter
        public void end(L_Result r) {
            while (!over && (take() || after.woken.get())) {
                // goes on as long as there is something to do
            }
            r.r1 = seen.toString();
        }
    }
}
