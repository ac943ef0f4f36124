package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TwoPagesTest {

    @Test
    void bothAreInFlightAtOnceAndOneThreadPolls() throws IOException {
        try (TwoPages.Pages server = new TwoPages.Pages()) {
            assertThat(Output.of(out -> TwoPages.run(server.address(), out))).isEqualTo("""
                    page /one and page /two
                    threads that polled: 1
                    """);
        }
    }
}
