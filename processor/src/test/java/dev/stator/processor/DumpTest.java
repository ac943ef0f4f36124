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
    @ValueSource(strings = {"ir", "machine"})
    void aDumpIsANote(String what) {
        Compilation compilation = Compilation.of(folder, SONGS, "-Astator.dump=" + what);

        assertThat(compilation.success()).isTrue();
        assertThat(compilation.diagnostics()).singleElement().satisfies(note -> {
            assertThat(note.getKind()).isEqualTo(Diagnostic.Kind.NOTE);
            assertThat(note.getMessage(null)).startsWith("Songs.sing, Songs.java:6: ");
        });
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
