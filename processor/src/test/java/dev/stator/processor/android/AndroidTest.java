package dev.stator.processor.android;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.processor.Compilation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.mojo.animal_sniffer.SignatureChecker;
import org.codehaus.mojo.animal_sniffer.logging.PrintWriterLogger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

/** Android's tools accept machines and the core, and these name no class that Android lacks. */
class AndroidTest {

    private static final String SONGS = """
            import dev.stator.Async;
            import dev.stator.Future;
            import dev.stator.Futures;
            import java.io.IOException;
            import java.time.Duration;
            import java.util.List;

            public class Songs {
                private record Song(String title, List<String> verses) {}

                private int sung;

                @Async
                private Future<Song> learn(String title) throws IOException {
                    class Verses {
                        final List<String> all = List.of(title, title);
                    }
                    Verses verses = new Verses();
                    Futures.sleep(Duration.ofMillis(1)).await();
                    return Future.ready(new Song(title, verses.all));
                }

                @Async
                Future<Integer> sing(String title) {
                    try {
                        for (String verse : learn(title).await().verses()) {
                            int length = Future.async(() -> Future.ready(verse.length())).await();
                            sung += length;
                            Future.yieldNow().await();
                        }
                    } catch (IOException e) {
                        return Future.failed(e);
                    } finally {
                        Future.yieldNow().await();
                    }
                    return Future.ready(switch (title) {
                        case "Waltz" -> Future.ready(sung).await();
                        default -> 0;
                    });
                }

                public static void main(String[] args) {
                    System.out.println(Futures.blockOn(new Songs().sing("Waltz")));
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aDebugBuild() throws Exception {
        Dexer dexer = new Dexer();
        dexer.dex(program(), folder);

        assertThat(dexer.complaints()).isEmpty();
        assertThat(folder.resolve("classes.dex")).isNotEmptyFile();
    }

    /** With the library of JDK 25, an assertion of R8 itself fails (it looks in vain for {@code java.lang.Record}). */
    @Test
    @EnabledForJreRange(maxVersion = 24)
    void aReleaseBuild() throws Exception {
        Dexer dexer = new Dexer();
        dexer.shrink(program(), "Songs", folder);

        assertThat(dexer.complaints()).isEmpty();
        assertThat(folder.resolve("classes.dex")).isNotEmptyFile();
    }

    /** Records are no class of Android's, but its tools give each program one. */
    @Test
    void whatIsNamedIsThere() throws Exception {
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        try (InputStream signatures = AndroidTest.class.getResourceAsStream("/android-26.signature")) {
            SignatureChecker checker = new SignatureChecker(
                    signatures,
                    Set.of("java.lang.Record", "dev.stator.*", "Songs*"),
                    new PrintWriterLogger(new PrintStream(complaints, true)));
            for (Path classFile : program()) {
                checker.process(classFile);
            }
            assertThat(checker.isSignatureBroken()).as(complaints.toString()).isFalse();
        }
    }

    private List<Path> program() throws IOException, URISyntaxException {
        List<Path> program = new ArrayList<>(machines());
        program.addAll(core());
        return program;
    }

    private List<Path> machines() throws IOException {
        Compilation compilation = Compilation.of(folder.resolve("songs"), Map.of("Songs.java", SONGS));
        assertThat(compilation.messages()).isEmpty();
        return classFiles(compilation.classes(), Integer.MAX_VALUE);
    }

    /** The package {@code dev.stator} alone, out of its folder or jar. */
    private List<Path> core() throws IOException, URISyntaxException {
        Path runtime = Path.of(
                Future.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(runtime)) {
            return classFiles(runtime.resolve("dev/stator"), 1);
        }
        Path core = Files.createDirectories(folder.resolve("core"));
        try (FileSystem jar = FileSystems.newFileSystem(runtime)) {
            for (Path classFile : classFiles(jar.getPath("dev/stator"), 1)) {
                Files.copy(
                        classFile,
                        core.resolve(classFile.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return classFiles(core, 1);
    }

    private static List<Path> classFiles(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
