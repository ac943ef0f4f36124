package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MirrorsTest {

    /** A way to fetch. */
    private interface Way {
        Future<Void> of(Mirrors mirrors) throws IOException;
    }

    private static String output(Way way, int millis) {
        return Output.of(out -> {
            try {
                assertThat(VirtualTime.run(way.of(new Mirrors(out)))).isEqualTo(Duration.ofMillis(millis));
            } catch (IOException down) {
                throw new AssertionError(down);
            }
        });
    }

    @Test
    void theFirstThatAnswers() {
        assertThat(output(Mirrors::firstThatAnswers, 20)).isEqualTo("""
                        disconnected from Graz
                        disconnected from Wien
                        disconnected from Linz
                        the page from Wien
                        """);
    }

    @Test
    void againAndAgain() {
        assertThat(output(mirrors -> mirrors.insist(), 330)).isEqualTo("""
                        asking Graz
                        disconnected from Graz
                        asking Graz
                        disconnected from Graz
                        asking Graz
                        disconnected from Graz
                        Graz is down
                        """);
    }

    @Test
    void aPageAndTicks() {
        assertThat(output(Mirrors::fetchWithSigns, 100)).isEqualTo("""
                        still at it
                        still at it
                        still at it
                        disconnected from Linz
                        the page from Linz
                        """);
    }

    @Test
    void asTheyCome() {
        assertThat(output(Mirrors::asTheyCome, 70)).isEqualTo("""
                        disconnected from Linz
                        the page from Linz
                        disconnected from Bregenz
                        the page from Bregenz
                        disconnected from Salzburg
                        """);
    }

    @Test
    void onceForTwo() {
        assertThat(output(Mirrors::onceForTwo, 10)).isEqualTo("""
                        disconnected from Wien
                        Join2[first=18, second=the page from Wien]
                        """);
    }
}
