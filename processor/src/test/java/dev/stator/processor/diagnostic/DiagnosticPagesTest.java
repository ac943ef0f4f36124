package dev.stator.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Walks the diagnostics: each has a page, and each that a source can provoke has a bad example, whose marked line gets that message and
 * no other.
 */
class DiagnosticPagesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(DiagnosticId.class)
    void hasPage(DiagnosticId id) throws IOException {
        Path docs = Files.exists(Path.of("docs")) ? Path.of("docs") : Path.of("../docs");
        assertThat(Files.readString(docs.resolve("diagnostics/" + id + ".md"))).startsWith("# " + id + ": ");
    }

    @ParameterizedTest
    @EnumSource(
            value = DiagnosticId.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STATOR008", "STATOR009", "STATOR010", "STATOR011"
            }) // no source provokes these; they have tests of their own
    void badExampleIsRefusedAtItsLine(DiagnosticId id) throws IOException {
        String source = badExample(id);
        Compilation compilation = Compilation.of(folder, Map.of("Songs.java", source));

        assertThat(compilation.success()).isFalse();
        assertThat(compilation.messages())
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith(lineOf(source, "// " + id) + ": [" + id + "] "));
    }

    private static String badExample(DiagnosticId id) throws IOException {
        try (InputStream resource = DiagnosticPagesTest.class.getResourceAsStream("/diagnostics/" + id + ".java")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int lineOf(String source, String marker) {
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(marker)) {
                return i + 1;
            }
        }
        throw new AssertionError("no line is marked " + marker);
    }
}
