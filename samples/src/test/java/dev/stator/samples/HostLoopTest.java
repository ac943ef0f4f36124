package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HostLoopTest {

    @Test
    void aGameRunsOneTaskAFrame() {
        assertThat(Output.of(out -> new HostLoop(out).game())).isEqualTo("""
                        frame 1
                        the hare takes step 1
                        frame 2
                        the tortoise takes step 1
                        frame 3
                        the hare takes step 2
                        frame 4
                        the tortoise takes step 2
                        frame 5
                        frame 6
                        the tortoise takes step 3
                        frame 7
                        """);
    }

    @Test
    void aWindowIsToldWhenThereIsWork() {
        assertThat(Output.of(out -> {
                    try {
                        new HostLoop(out).window();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }))
                .isEqualTo("""
                        cursor on
                        a key was pressed
                        cursor off
                        cursor on
                        cursor off
                        """);
    }
}
