package dev.stator.processor.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.CommandLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compilation keeps little of each method: a processor that only wrote the same files would need more than half of this heap. */
class ManyMethodsTest {

    private static final int FILES = 500;
    private static final int METHODS = 10;

    @TempDir
    private Path folder;

    @Test
    void fiveThousandMethods() throws Exception {
        CommandLine commands = new CommandLine(folder);
        List<String> arguments = new ArrayList<>(List.of(
                "-J-Xmx320m",
                "-J-XX:TieredStopAtLevel=1",
                "-cp",
                CommandLine.RUNTIME,
                "-processorpath",
                CommandLine.PROCESSOR,
                "-d",
                "@classes"));
        for (int file = 0; file < FILES; file++) {
            commands.write("Songs" + file + ".java", songs(file));
            arguments.add("@Songs" + file + ".java");
        }
        assertThat(commands.process("javac", arguments.toArray(String[]::new))).isEmpty();
        assertThat(folder.resolve("classes")).isDirectoryContaining("glob:**/Songs" + (FILES - 1) + "$sing9.class");
    }

    private static String songs(int file) {
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < METHODS; i++) {
            methods.append("""
                        @dev.stator.Async
                        static dev.stator.Future<Integer> sing%d(int verses) {
                            int more = sing%d(verses).await();
                            return dev.stator.Future.ready(more + 1);
                        }
                    """.formatted(i, (i + 1) % METHODS));
        }
        return "class Songs" + file + " {\n" + methods + "}\n";
    }
}
