package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** Commands in {@code folder}, with the arguments that a user gives; {@code @} at the start of one stands for the folder. */
public record CommandLine(Path folder) {

    /** The runtime, as a class path or as a module path. */
    public static final String RUNTIME = location(Future.class);

    /** The processor and what is shaded into its jar. */
    public static final String PROCESSOR =
            path(location(AsyncProcessor.class), jar("javapoet"), jar("asm"), jar("asm-tree"));

    public void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** What javac prints, all at once; it must succeed. */
    public String javac(String... arguments) {
        StringWriter output = new StringWriter();
        assertThat(javac(new PrintWriter(output), arguments)).as("%s", output).isZero();
        return output.toString();
    }

    /** The lines that javac prints; it must fail. */
    public List<String> failingJavac(String... arguments) {
        StringWriter output = new StringWriter();
        assertThat(javac(new PrintWriter(output), arguments)).isNotZero();
        return output.toString().lines().toList();
    }

    private int javac(PrintWriter output, String... arguments) {
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        return javac.run(output, output, inFolder(List.of(arguments)).toArray(String[]::new));
    }

    /** What a process of the JDK prints, for which the virtual machine needs options of its own. */
    public String process(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(inFolder(List.of(arguments)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.replace("\r\n", "\n");
    }

    public List<String> inFolder(List<String> arguments) {
        return arguments.stream()
                .map(argument -> argument.startsWith("@")
                        ? folder.resolve(argument.substring(1)).toString()
                        : argument)
                .toList();
    }

    public static String path(String... entries) {
        return String.join(File.pathSeparator, entries);
    }

    /** A library of the test class path, {@code name-version.jar}. */
    public static String jar(String name) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().matches(name + "-\\d.*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
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
