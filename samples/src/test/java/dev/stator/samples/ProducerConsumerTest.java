package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProducerConsumerTest {

    @Test
    void everyJobIsDoneOnce() {
        assertThat(Output.of(out -> {
                    Duration time = VirtualTime.run(new ProducerConsumer(out).run());
                    assertThat(time).isEqualTo(Duration.ofMillis(700));
                }))
                .isEqualTo("""
                        the hare does a1
                        the tortoise does a2
                        the hare does a3
                        the hare does a4
                        the hare does b1
                        the tortoise does b2
                        the hare does b3
                        the hare does b4
                        all done
                        """);
    }
}
