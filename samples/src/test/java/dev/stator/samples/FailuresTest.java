package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void traceReadsLikeTheBlockingProgram() {
        assertThat(Output.of(Failures::report)).startsWith("""
                java.io.FileNotFoundException: 2/Waltz
                    at dev.stator.samples.Failures$readFile.readFile(Failures.java:55)
                    at dev.stator.samples.Failures$readShelf.readShelf(Failures.java:48)
                    at dev.stator.samples.Failures$findSong.findSong(Failures.java:42)
                    at dev.stator.samples.Failures.report(Failures.java:24)
                """);
    }
}
