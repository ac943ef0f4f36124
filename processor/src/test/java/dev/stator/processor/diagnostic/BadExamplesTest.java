package dev.stator.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.Compilation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of bad examples gets the messages that its lines are marked with, {@code // STATOR001}, and no other. */
class BadExamplesTest {

    private static final Pattern ID = Pattern.compile("STATOR\\d{3}");

    @TempDir
    Path folder;

    static Stream<Path> files() throws IOException, URISyntaxException {
        Path examples =
                Path.of(BadExamplesTest.class.getResource("/diagnostics").toURI());
        return Files.list(examples).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void getsItsMessages(Path file) throws IOException {
        String source = Files.readString(file);
        String name = file.getFileName().toString();
        Compilation compilation = Compilation.of(
                folder, Map.of(name.startsWith("STATOR") ? "Songs.java" : name, source), "-Xlint:-rawtypes");

        assertThat(compilation.success()).isFalse();
        assertThat(told(compilation)).containsExactlyElementsOf(marked(source));
    }

    @Test
    void warningsAreSwitchedOffForACompilation() throws IOException, URISyntaxException {
        Path file = Path.of(
                BadExamplesTest.class.getResource("/diagnostics/STATOR016.java").toURI());
        Map<String, String> source = Map.of("Songs.java", Files.readString(file));

        assertThat(Compilation.of(folder, source, "-Astator.warnings=-blocking,-unawaited")
                        .success())
                .isTrue();
        assertThat(Compilation.of(folder, source, "-Astator.warnings=none").success())
                .isTrue();
        assertThat(Compilation.of(folder, source, "-Astator.warnings=-blocking").success())
                .isFalse();
    }

    private static List<String> told(Compilation compilation) {
        List<String> told = new ArrayList<>();
        for (String message : compilation.messages()) {
            if (message.contains("-Werror")) {
                continue;
            }
            Matcher id = ID.matcher(message);
            assertThat(id.find()).as(message).isTrue();
            told.add(message.substring(0, message.indexOf(':')) + ": " + id.group());
        }
        return told;
    }

    /** In one line, messages come in the order of the marks. */
    private static List<String> marked(String source) {
        List<String> marked = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int comment = lines.get(i).indexOf("// STATOR");
            Matcher id = ID.matcher(comment < 0 ? "" : lines.get(i).substring(comment));
            while (id.find()) {
                marked.add((i + 1) + ": " + id.group());
            }
        }
        return marked;
    }
}
