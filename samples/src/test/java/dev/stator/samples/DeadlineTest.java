package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void timeEnough() {
        assertThat(Output.of(out -> {
                    Duration time = VirtualTime.run(new Deadline(out).report(Duration.ofSeconds(2)));
                    assertThat(time).isEqualTo(Duration.ofMillis(1100));
                }))
                .isEqualTo("""
                        connected
                        disconnected
                        got the page
                        """);
    }

    @Test
    void tooLateIsReportedWhenTheCleanupIsOver() {
        assertThat(Output.of(out -> {
                    Duration time = VirtualTime.run(new Deadline(out).report(Duration.ofMillis(500)));
                    assertThat(time).isEqualTo(Duration.ofMillis(600));
                }))
                .isEqualTo("""
                        connected
                        disconnected
                        too late: not completed within PT0.5S
                        """);
    }
}
