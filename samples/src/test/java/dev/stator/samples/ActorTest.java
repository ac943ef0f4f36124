package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.executor.LocalExecutor;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void asksAndSurvives() {
        assertThat(Output.of(out -> {
                    try (LocalExecutor executor = new LocalExecutor()) {
                        executor.blockOn(Actor.use(executor, new Actor(out), out));
                    }
                }))
                .isEqualTo("""
                        left: 70
                        restarted: a deposit of -1
                        left: 50
                        refused: only 50 left
                        """);
    }
}
