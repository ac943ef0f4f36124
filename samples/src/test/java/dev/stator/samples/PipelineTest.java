package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.stream.Stream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PipelineTest {

    @Test
    void answersInOrderOfWhatIsWorkedAtTogether() {
        assertThat(Output.of(out -> {
                    Stream<String> requests = Stream.of("a symphony", "a song", "a waltz", "a tune");
                    Duration time = VirtualTime.run(new Pipeline(out).serve(requests));
                    assertThat(time).isEqualTo(Duration.ofMillis(120));
                }))
                .isEqualTo("""
                        begins a symphony
                        begins a song
                        begins a waltz
                        begins a tune
                        has a song
                        has a tune
                        has a waltz
                        has a symphony
                        -> A SYMPHONY
                        -> A SONG
                        -> A WALTZ
                        -> A TUNE
                        """);
    }

    @Test
    void whatIsInFlightGoesOnWhileAnAnswerIsWritten() {
        assertThat(Output.of(out -> {
                    Stream<String> requests = Stream.of("a", "abc", "a lute");
                    VirtualTime.run(new Pipeline(out).serve(requests));
                }))
                .isEqualTo("""
                        begins a
                        begins abc
                        begins a lute
                        has a
                        -> A
                        has abc
                        -> ABC
                        has a lute
                        -> A LUTE
                        """);
    }
}
