package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.executor.LocalExecutor;
import dev.stator.time.VirtualClock;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {

    @Test
    void whoIsFreeTakesTheNextJob() {
        assertThat(Output.of(out -> {
                    try (LocalExecutor executor = new LocalExecutor(VirtualClock.automatic())) {
                        executor.blockOn(new WorkerPool(out).run(executor));
                    }
                }))
                .isEqualTo("[waltz by the hare, polka by the tortoise, tango by the hare]\n");
    }
}
