package dev.stator.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles each {@code golden/<feature>/*.java} and compares what is generated with the {@code *.golden} files beside it. {@code mvn -pl
 * processor -am test -Dstator.golden=update} rewrites them; then read the difference.
 */
class GoldenSourcesTest {

    private static final Path FEATURES = Path.of("src/test/resources/golden");

    /** A file with further options of javac, one on a line. */
    private static final String OPTIONS = "options";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> goldenSources() throws IOException {
        return list(FEATURES).stream()
                .map(feature -> DynamicTest.dynamicTest(feature.getFileName().toString(), () -> check(feature)));
    }

    private void check(Path feature) throws IOException {
        Path source = list(feature).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .findFirst()
                .orElseThrow();
        List<String> options = new ArrayList<>(List.of("--release", "17"));
        if (Files.exists(feature.resolve(OPTIONS))) {
            options.addAll(Files.readAllLines(feature.resolve(OPTIONS)));
        }
        Compilation compilation = Compilation.of(
                folder.resolve(feature.getFileName().toString()),
                Map.of(source.getFileName().toString(), Files.readString(source)),
                options.toArray(String[]::new));
        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.success()).isTrue();
        if ("update".equals(System.getProperty("stator.golden"))) {
            update(feature, compilation);
        }
        assertThat(golden(feature)).isEqualTo(generated(compilation));
    }

    private static void update(Path feature, Compilation compilation) throws IOException {
        for (Path old : list(feature)) {
            if (old.toString().endsWith(".golden")) {
                Files.delete(old);
            }
        }
        for (Path file : compilation.generatedSources()) {
            Files.copy(file, feature.resolve(file.getFileName() + ".golden"));
        }
    }

    private static List<String> golden(Path feature) throws IOException {
        return list(feature).stream()
                .filter(file -> file.toString().endsWith(".golden"))
                .map(GoldenSourcesTest::read)
                .toList();
    }

    private static List<String> generated(Compilation compilation) {
        return compilation.generatedSources().stream()
                .map(GoldenSourcesTest::read)
                .toList();
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
