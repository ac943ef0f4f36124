package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void traceReadsLikeTheBlockingProgram() {
        assertThat(Output.of(Failures::report)).isEqualTo("""
                java.io.FileNotFoundException: 2/Waltz
                """);
    }
}
