package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Futures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaltzTest {

    private static final String PERFORMANCE = """
            learning Waltz
            dancing: one
            dancing: two
            dancing: three
            singing: Waltz, the first verse
            dancing: one
            singing: Waltz, the second verse
            dancing: two
            dancing: three
            """;

    @Test
    void singsAndDancesAtOnce() {
        assertThat(Output.of(out -> {
                    Waltz songs = new Waltz(out);
                    Duration time = VirtualTime.run(Futures.join(songs.learnAndSing(), songs.dance()));
                    assertThat(time).isEqualTo(Duration.ofMillis(1200));
                }))
                .isEqualTo(PERFORMANCE);
    }

    @Test
    void callingRunsNothing() {
        assertThat(Output.of(out -> new Waltz(out).dance())).isEmpty();
    }

    @Test
    void machineLiesWhereMainSays() {
        Path machine = MachineSource.of(Waltz.class, "learnAndSing");
        assertThat(machine).isRelative().exists();
        assertThat(machine.getFileName()).hasToString("Waltz$learnAndSing.java");
        assertThat(Files.isRegularFile(machine)).isTrue();
    }
}
