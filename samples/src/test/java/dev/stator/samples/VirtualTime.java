package dev.stator.samples;

import dev.stator.Future;
import dev.stator.executor.LocalExecutor;
import dev.stator.time.VirtualClock;
import java.time.Duration;

/** Runs futures in virtual time: sleeps take none, and end in the same order in every run. */
final class VirtualTime {

    private VirtualTime() {}

    /** Runs {@code future} to its end and answers how much virtual time has passed. */
    static Duration run(Future<?> future) {
        VirtualClock clock = VirtualClock.automatic();
        try (LocalExecutor executor = new LocalExecutor(clock)) {
            executor.blockOn(future);
        }
        return clock.elapsed();
    }
}
