package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.executor.LocalExecutor;
import dev.stator.time.VirtualClock;
import org.junit.jupiter.api.Test;

class ChatRoomTest {

    @Test
    void allHearAllUnlessTheyAreSlow() {
        assertThat(Output.of(out -> {
                    try (LocalExecutor executor = new LocalExecutor(VirtualClock.automatic())) {
                        executor.blockOn(new ChatRoom(out).evening(executor));
                    }
                }))
                .isEqualTo("""
                        ann hears: hello
                        bob hears: hello
                        ann hears: is anybody here?
                        ann hears: I sing a waltz
                        ann hears: la la la
                        bob has missed 1
                        bob hears: I sing a waltz
                        ann hears: goodbye
                        ann goes home
                        bob hears: la la la
                        bob hears: goodbye
                        bob goes home
                        """);
    }
}
