package dev.stator.processor.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.processor.Compilation;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Depth and length cost heap as the program's own data does, and no stack: each program runs in a virtual machine of its own. */
class DepthTest {

    private static final Path PROGRAMS = Path.of("src/test/resources/limits");

    @TempDir
    private Path folder;

    @Test
    void aHundredThousandCallsDeep() throws Exception {
        assertThat(run("Depth"))
                .containsExactly(
                        "ready: 100000",
                        "ready below finally: 100000",
                        "cleanups: 100001",
                        "pending: 100000",
                        "pending below finally: 100000",
                        "cleanups: 100001",
                        "failing: failed",
                        "failing below finally: failed",
                        "cleanups: 100001",
                        "failing later: failed later",
                        "failing later below finally: failed later",
                        "cleanups: 100001",
                        "never: cancelled",
                        "never below finally: cancelled",
                        "cleanups: 100001",
                        "mutual: 100000",
                        "by variables: 100000",
                        "in tail position: 0",
                        "async blocks: 100000",
                        "virtual: 100000",
                        "frames when resumed: 0");
    }

    @Test
    void aHundredMillionReadyAwaits() throws Exception {
        assertThat(run("Loops", "-Xmx16m")).containsExactly("4999999950000000", "50000000");
    }

    /** The lines that a program prints. */
    private List<String> run(String program, String... options) throws Exception {
        Compilation compilation = Compilation.of(
                folder, Map.of(program + ".java", Files.readString(PROGRAMS.resolve(program + ".java"))));
        assertThat(compilation.messages()).isEmpty();
        Path runtime = Path.of(
                Future.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> command = new ArrayList<>(List.of(options));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", compilation.classes() + File.pathSeparator + runtime, program));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().toList();
    }
}
