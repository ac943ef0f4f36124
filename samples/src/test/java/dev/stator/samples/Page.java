package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of documentation. Its blocks of Java and of output are cut from sources that the build runs: from the samples, from their
 * tests (which hold the output), or from the generated machines. {@code // ...} on a line of its own stands for lines left out.
 */
record Page(Path file) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|text)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!\\w+:)([^)#]+)");

    /** The directory of the whole build. */
    static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    void requireSnippetsFromSources() {
        List<List<String>> sources = sources();
        Matcher block = BLOCK.matcher(read(file));
        while (block.find()) {
            String snippet = block.group(2);
            assertThat(sources)
                    .as("a source that holds this block of %s:%n%s", file, snippet)
                    .anyMatch(source -> holds(source, snippet));
        }
    }

    void requireLinkedFiles() {
        Matcher link = LINK.matcher(read(file));
        while (link.find()) {
            assertThat(file.resolveSibling(link.group(1))).exists();
        }
    }

    private static List<List<String>> sources() {
        List<List<String>> sources = new ArrayList<>();
        for (Path directory : List.of(Path.of("src/main/java"), Path.of("src/test/java"), MachineSource.directory())) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.filter(each -> each.toString().endsWith(".java"))
                        .forEach(each -> sources.add(read(each).lines().toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    /** Whether the pieces of the snippet stand in the source, in order. */
    private static boolean holds(List<String> source, String snippet) {
        int from = 0;
        for (String piece : snippet.split("(?m)^ *// \\.\\.\\.\\n")) {
            from = endOf(piece.stripTrailing().stripIndent().strip().lines().toList(), source, from);
            if (from < 0) {
                return false;
            }
        }
        return true;
    }

    private static int endOf(List<String> piece, List<String> source, int from) {
        for (int start = from; start + piece.size() <= source.size(); start++) {
            List<String> lines = source.subList(start, start + piece.size());
            if (String.join("\n", lines).stripIndent().strip().equals(String.join("\n", piece))) {
                return start + piece.size();
            }
        }
        return -1;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
