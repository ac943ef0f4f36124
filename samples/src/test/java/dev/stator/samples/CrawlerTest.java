package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrawlerTest {

    @Test
    void everyPageIsVisitedOnceAndThenItEnds() {
        Map<String, List<String>> web = Map.of(
                "home", List.of("songs", "dances"),
                "songs", List.of("waltz", "home"),
                "dances", List.of("waltz", "polka"));
        assertThat(Output.of(out -> VirtualTime.run(new Crawler(web, out).crawl("home"))))
                .isEqualTo("""
                        home
                        songs
                        dances
                        waltz
                        polka
                        that was all
                        """);
    }
}
