package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Futures;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Astator.dump} and {@code -Astator.lines}; docs/guide/options.md shows what the dumps look like. */
class DumpTest {

    private static final Map<String, String> SONGS = Map.of("Songs.java", """
            import dev.stator.Async;
            import dev.stator.Future;

            public class Songs {
                @Async
                public Future<String> sing(String name) {
                    Future.yieldNow().await();
                    throw new IllegalStateException(name);
                }
            }
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ir", "machine", "dot"})
    void aDumpIsANote(String what) {
        Compilation compilation = Compilation.of(folder, SONGS, "-Astator.dump=" + what);

        assertThat(compilation.success()).isTrue();
        assertThat(compilation.diagnostics()).singleElement().satisfies(note -> {
            assertThat(note.getKind()).isEqualTo(Diagnostic.Kind.NOTE);
            assertThat(note.getMessage(null)).startsWith("Songs.sing, Songs.java:6: ");
        });
    }

    @Test
    void aPictureHasStatesAndTheWaysBetweenThem() {
        String source = """
                import dev.stator.Async;
                import dev.stator.Future;

                class Songs {
                    @Async
                    static Future<Void> rest() {
                        return Future.done();
                    }

                    @Async
                    static Future<Integer> sing(String name) {
                        int verses = 0;
                        try {
                            while (verses < name.length()) {
                                Future.yieldNow().await();
                                verses++;
                            }
                        } finally {
                            rest().await();
                        }
                        return Future.ready(verses);
                    }
                }
                """;

        Compilation compilation = Compilation.of(folder, Map.of("Songs.java", source), "-Astator.dump=dot");

        assertThat(compilation.diagnostics().get(1).getMessage(null).replace("\n  ", "\n"))
                .isEqualTo("""
                Songs.sing, Songs.java:11: states
                digraph "Songs.sing" {
                    node [shape=box, style=rounded, fontname=monospace];
                    0 [label="0, line 11\\n(not started)\\nname"];
                    1 [label="1, line 15\\nFuture.yieldNow()\\nname, verses"];
                    2 [label="2, line 19\\nrest()\\nverses, pending"];
                    end [shape=point];
                    0 -> 1;
                    0 -> 2;
                    0 -> 2 [style=dashed, label="failure"];
                    1 -> 1;
                    1 -> 2;
                    1 -> 2 [style=dashed, label="failure"];
                    1 -> 2 [style=dotted, label="cancellation"];
                    2 -> end;
                }""");
    }

    @Test
    void linesAreTheUsersOrTheMachines() throws Exception {
        assertThat(placeOfFailure()).isEqualTo("Songs.java:8");
        assertThat(placeOfFailure("-Astator.lines=user")).isEqualTo("Songs.java:8");
        assertThat(placeOfFailure("-Astator.lines=generated")).startsWith("Songs$sing.java:");
    }

    private String placeOfFailure(String... options) throws IOException, ReflectiveOperationException {
        Compilation compilation = Compilation.of(folder, SONGS, options);
        assertThat(compilation.messages()).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {compilation.classes().toUri().toURL()})) {
            Object songs = loader.loadClass("Songs").getDeclaredConstructor().newInstance();
            Future<?> future =
                    (Future<?>) songs.getClass().getMethod("sing", String.class).invoke(songs, "Waltz");
            List<StackTraceElement> trace = new ArrayList<>();
            assertThatThrownBy(() -> Futures.blockOn(future))
                    .satisfies(thrown -> trace.addAll(List.of(thrown.getStackTrace())));
            return trace.get(0).getFileName() + ":" + trace.get(0).getLineNumber();
        }
    }
}
