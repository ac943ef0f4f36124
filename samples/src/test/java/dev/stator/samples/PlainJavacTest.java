package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private Commands commands;

    @BeforeEach
    void writeSource() throws IOException {
        commands = new Commands(folder);
        Files.writeString(folder.resolve("Songs.java"), SONGS);
    }

    @Test
    void withOutputFolder() throws Exception {
        assertThat(commands.javac("-d", "out", "Songs.java")).isEmpty();
        assertThat(commands.java("out", "Songs")).isEqualTo("Waltz learnt\n1\n");
        assertThat(folder.resolve("out/Songs$sing.java")).exists();
        assertThat(folder.resolve("Songs.class")).doesNotExist();
    }

    @Test
    void besideTheSource() throws Exception {
        assertThat(commands.javac("Songs.java")).isEmpty();
        assertThat(commands.java(".", "Songs")).isEqualTo("Waltz learnt\n1\n");
    }
}
