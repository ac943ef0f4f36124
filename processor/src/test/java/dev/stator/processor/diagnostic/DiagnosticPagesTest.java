package dev.stator.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks the diagnostics: each has a page, which the index names, and each that a source can provoke has a bad example. */
class DiagnosticPagesTest {

    private static final Path PAGES =
            (Files.exists(Path.of("docs")) ? Path.of("docs") : Path.of("../docs")).resolve("diagnostics");

    @ParameterizedTest
    @EnumSource(DiagnosticId.class)
    void hasPage(DiagnosticId id) throws IOException {
        String page = Files.readString(PAGES.resolve(id + ".md"));
        assertThat(page).startsWith("# " + id + ": ");
        if (id.key() != null) {
            assertThat(page).contains("@SuppressWarnings(\"stator:" + id.key() + "\")");
        }
    }

    @ParameterizedTest
    @EnumSource(DiagnosticId.class)
    void standsInTheIndex(DiagnosticId id) throws IOException {
        String entry = "| [" + id + "](" + id + ".md) |" + (id.key() == null ? "" : " `" + id.key() + "` |");
        assertThat(Files.readString(PAGES.resolve("README.md"))).contains(entry);
    }

    @ParameterizedTest
    @EnumSource(
            value = DiagnosticId.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STATOR008", "STATOR009", "STATOR010", "STATOR011", "STATOR012"
            }) // no source provokes these; they have tests of their own
    void hasBadExample(DiagnosticId id) throws IOException {
        String name = "/diagnostics/" + id + ".java";
        assertThat(DiagnosticPagesTest.class.getResource(name)).as(name).isNotNull();
        assertThat(Files.readString(PAGES.resolve(id + ".md"))).contains("// " + id);
    }
}
