package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShelfTest {

    @Test
    void twoDownloadsAtATimeAndOneCatalogue() {
        assertThat(Output.of(out -> {
                    Duration time = VirtualTime.run(new Shelf(out).run());
                    assertThat(time).isEqualTo(Duration.ofMillis(260));
                }))
                .isEqualTo("""
                        the catalogue is here
                        la la tango
                        """);
    }
}
