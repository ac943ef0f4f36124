package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void noPageIsFetchedThatIsNotWanted() {
        assertThat(Output.of(out -> {
                    Duration time = VirtualTime.run(new Pages(out).showSome());
                    assertThat(time).isEqualTo(Duration.ofMillis(45));
                }))
                .isEqualTo("""
                        fetches page 1
                        fetches page 2
                        disconnected
                        [song 1, song 2, song 3, song 5, song 6]
                        """);
    }
}
