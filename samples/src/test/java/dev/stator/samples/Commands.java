package dev.stator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.processor.AsyncProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands that a user types in {@code folder}, without a build tool. Each answers what it prints, and fails unless it succeeds. */
record Commands(Path folder) {

    /** {@code javac} with the two jars. */
    String javac(String... arguments) throws IOException, InterruptedException {
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

    /** {@code java}, with the classes of a directory. */
    String java(String classes, String main) throws IOException, InterruptedException {
        return run(List.of(tool("java"), "-cp", classes + File.pathSeparator + location(Future.class), main));
    }

    private String run(List<String> command) throws IOException, InterruptedException {
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
    private static String processorPath() {
        String processor = location(AsyncProcessor.class);
        return processor.endsWith(".jar")
                ? processor
                : processor + File.pathSeparator + System.getProperty("java.class.path");
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
