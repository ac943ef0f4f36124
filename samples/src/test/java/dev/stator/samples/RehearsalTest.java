package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void aBlockBeginsWhenItIsPolled() {
        assertThat(Output.of(out -> Rehearsal.rehearse("Waltz", out))).isEqualTo("""
                nothing has begun
                looking for Waltz
                the words of Waltz, by heart
                """);
    }
}
