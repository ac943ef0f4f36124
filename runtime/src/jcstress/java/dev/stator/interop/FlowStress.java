package dev.stator.interop;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.stator.Context;
import dev.stator.Poll;
import dev.stator.TimerQueue;
import dev.stator.stream.Stream;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** The races between a task and the threads of a publisher or of a subscriber. */
public class FlowStress {

    /** A waker that sets a flag, and the context of who looks at it. */
    private static final class Woken {

        private final AtomicBoolean flag = new AtomicBoolean();
        private final Context cx = new Context(() -> flag.set(true), new TimerQueue());

        boolean take() {
            return flag.getAndSet(false);
        }
    }

    /** Counts what it is asked for, and whether it was cancelled. */
    private static final class Counting implements Flow.Subscription {

        private long asked;
        private int cancels;

        @Override
        public void request(long n) {
            asked += n;
        }

        @Override
        public void cancel() {
            cancels++;
        }
    }

    @JCStressTest
    @Outcome(id = "7, 1", expect = ACCEPTABLE, desc = "the element and then the end")
    @Outcome(expect = FORBIDDEN, desc = "a signal was lost, or its wake")
    @State
    public static class SignalsMeetAPoll {

        private final Woken woken = new Woken();
        private final Subscribed<Integer> stream = new Subscribed<>(subscriber -> {}, 1);
        private int element;
        private int ended;

        public SignalsMeetAPoll() {
            poll();
            stream.onSubscribe(new Counting());
            woken.take();
            poll();
        }

        private void poll() {
            try {
                Poll<Integer> next = stream.pollNext(woken.cx);
                while (next.isReady() && ended == 0) {
                    Integer value = next.get();
                    element = value == null ? element : value;
                    ended = value == null ? 1 : 0;
                    next = stream.pollNext(woken.cx);
                }
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        }

        @Actor
        public void publisher() {
            stream.onNext(7);
            stream.onComplete();
        }

        @Actor
        public void task() {
            poll();
        }

        @Arbiter
        public void end(II_Result r) {
            while (woken.take()) {
                poll();
            }
            r.r1 = element;
            r.r2 = ended;
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "the subscription is cancelled, once")
    @Outcome(expect = FORBIDDEN, desc = "the subscription is left, or cancelled twice")
    @State
    public static class ASubscriptionMeetsTheClose {

        private final Woken woken = new Woken();
        private final Subscribed<Integer> stream = new Subscribed<>(subscriber -> {}, 1);
        private final Counting subscription = new Counting();

        @Actor
        public void publisher() {
            stream.onSubscribe(subscription);
        }

        @Actor
        public void task() {
            stream.pollCancel(woken.cx);
        }

        @Arbiter
        public void end(I_Result r) {
            r.r1 = subscription.cancels;
        }
    }

    /** Keeps what it is told. */
    private static final class Keeping implements Flow.Subscriber<Integer> {

        private int sum;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {}

        @Override
        public void onNext(Integer element) {
            sum += element;
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            sum += 100;
        }
    }

    @JCStressTest
    @Outcome(id = "3", expect = ACCEPTABLE, desc = "both elements that were asked for, and no more")
    @Outcome(expect = FORBIDDEN, desc = "demand was lost, or counted twice")
    @State
    public static class DemandMeetsAPoll {

        private final Woken woken = new Woken();
        private final Keeping subscriber = new Keeping();
        private final Subscription<Integer> subscription = new Subscription<>(subscriber, Stream.of(1, 2, 40));

        public DemandMeetsAPoll() {
            subscription.poll(woken.cx);
        }

        @Actor
        public void asks() {
            subscription.request(1);
        }

        @Actor
        public void asksToo() {
            subscription.request(1);
        }

        @Actor
        public void task() {
            subscription.poll(woken.cx);
        }

        @Arbiter
        public void end(I_Result r) {
            while (woken.take()) {
                subscription.poll(woken.cx);
            }
            r.r1 = subscriber.sum;
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "the stream is closed")
    @Outcome(expect = FORBIDDEN, desc = "the cancellation was not heard")
    @State
    public static class ACancellationMeetsAPoll {

        private final Woken woken = new Woken();
        private int closed;
        private final Subscription<Integer> subscription =
                new Subscription<>(new Keeping(), Stream.<Integer>pending().onClose(() -> closed++));

        public ACancellationMeetsAPoll() {
            subscription.request(1);
        }

        @Actor
        public void subscriber() {
            subscription.cancel();
        }

        @Actor
        public void task() {
            subscription.poll(woken.cx);
        }

        @Arbiter
        public void end(I_Result r) {
            if (woken.take()) {
                subscription.poll(woken.cx);
            }
            r.r1 = closed;
        }
    }
}
