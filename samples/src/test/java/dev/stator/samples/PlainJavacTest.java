package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.processor.AsyncProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build without a build tool: {@code javac -cp stator-runtime.jar -processorpath stator-processor.jar -d out Songs.java}. */
class PlainJavacTest {

    private static final String SONGS = """
            import dev.stator.Async;
            import dev.stator.Future;
            import dev.stator.Futures;

            public class Songs {
                private int sung;

                @Async
                private Future<String> learn(String name) {
                    Future.yieldNow().await();
                    return Future.ready(name + " learnt");
                }

                @Async
                Future<Integer> sing(String name) {
                    System.out.println(learn(name).await());
                    sung++;
                    return Future.ready(sung);
                }

                public static void main(String[] args) {
                    System.out.println(Futures.blockOn(new Songs().sing("Waltz")));
                }
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeSource() throws IOException {
        Files.writeString(folder.resolve("Songs.java"), SONGS);
    }

    @Test
    void withOutputFolder() throws Exception {
        assertThat(javac("-d", "out", "Songs.java")).isEmpty();
        assertThat(java("out")).isEqualTo("Waltz learnt\n1\n");
        assertThat(folder.resolve("out/Songs$sing.java")).exists();
        assertThat(folder.resolve("Songs.class")).doesNotExist();
    }

    @Test
    void besideTheSource() throws Exception {
        assertThat(javac("Songs.java")).isEmpty();
        assertThat(java(".")).isEqualTo("Waltz learnt\n1\n");
    }

    private String javac(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                tool("javac"),
                "-cp",
                location(Future.class),
                "-processorpath",
                processorPath(),
                "-Xlint:all",
                "-Werror"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private String java(String classes) throws Exception {
        return run(List.of(tool("java"), "-cp", classes + File.pathSeparator + location(Future.class), "Songs"));
    }

    private String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.replace("\r\n", "\n");
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** The one jar; before it is packaged, the processor's classes and what they need. */
    private static String processorPath() throws URISyntaxException {
        String processor = location(AsyncProcessor.class);
        return processor.endsWith(".jar")
                ? processor
                : processor + File.pathSeparator + System.getProperty("java.class.path");
    }

    private static String location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
