package dev.stator.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuideTest {

    static Stream<Page> pages() throws IOException {
        try (Stream<Path> files = Files.list(Page.root().resolve("docs/guide"))) {
            return files.sorted().map(Page::new).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void snippetsAreSources(Page page) {
        page.requireSnippetsFromSources();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToFiles(Page page) {
        page.requireLinkedFiles();
    }
}
