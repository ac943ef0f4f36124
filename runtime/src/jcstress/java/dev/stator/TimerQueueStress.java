package dev.stator;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The races of a timer: who registers, who cancels, and who looks at the clock. */
public class TimerQueueStress {

    private abstract static class Race {

        final AtomicInteger clock = new AtomicInteger();
        final TimerQueue timer = new TimerQueue(() -> clock.get() * 1_000_000L, () -> {});
        final AtomicInteger wakes = new AtomicInteger();
        final Timer.Registration registration = timer.wakeAt(70_000_000, wakes::incrementAndGet);
    }

    @JCStressTest
    @Outcome(
            id = {"0, 0", "1, 0"},
            expect = ACCEPTABLE,
            desc = "cancelled or woken; gone in both cases")
    @Outcome(expect = FORBIDDEN, desc = "woken twice, or still there")
    @State
    public static class CancelAndWake extends Race {

        @Actor
        public void cancel() {
            registration.cancel();
        }

        @Actor
        public void wake() {
            clock.set(100);
            timer.wakeDue();
        }

        @Arbiter
        public void end(II_Result result) {
            result.r1 = wakes.get();
            result.r2 = timer.size();
        }
    }

    @JCStressTest
    @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "both were woken once")
    @Outcome(expect = FORBIDDEN, desc = "lost, or woken twice")
    @State
    public static class RegisterAndWakeByTwo extends Race {

        @Actor
        public void register() {
            timer.wakeAt(90_000_000, wakes::incrementAndGet);
        }

        @Actor
        public void wake() {
            clock.set(100);
            timer.wakeDue();
        }

        @Actor
        public void wakeToo() {
            timer.wakeDue();
        }

        @Arbiter
        public void end(II_Result result) {
            timer.wakeDue();
            result.r1 = wakes.get();
            result.r2 = timer.size();
        }
    }
}
