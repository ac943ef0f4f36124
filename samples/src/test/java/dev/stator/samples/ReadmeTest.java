package dev.stator.samples;

import org.junit.jupiter.api.Test;

class ReadmeTest {

    private final Page readme = new Page(Page.root().resolve("README.md"));

    @Test
    void snippetsAreSources() {
        readme.requireSnippetsFromSources();
    }

    @Test
    void linksLeadToFiles() {
        readme.requireLinkedFiles();
    }
}
