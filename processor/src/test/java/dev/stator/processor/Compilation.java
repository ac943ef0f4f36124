package dev.stator.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of javac with the processor over sources in a folder, for tests. */
public record Compilation(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path classes) {

    /** Compiles {@code sources} (file name to text) below {@code folder}, with {@code -Xlint:all -Werror}. */
    public static Compilation of(Path folder, Map<String, String> sources, String... options) {
        try {
            Path classes = Files.createDirectories(folder.resolve("classes"));
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = folder.resolve("src").resolve(source.getKey());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
            JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            List<String> arguments = new ArrayList<>(List.of(
                    "-d",
                    classes.toString(),
                    "-Xlint:all,-processing",
                    "-Werror",
                    "-processor",
                    AsyncProcessor.class.getName()));
            arguments.addAll(List.of(options));
            try (StandardJavaFileManager manager = javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
                boolean success = javac.getTask(
                                null, manager, diagnostics, arguments, null, manager.getJavaFileObjectsFromPaths(files))
                        .call();
                return new Compilation(success, diagnostics.getDiagnostics(), classes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages, each with its line. */
    public List<String> messages() {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** The generated sources, by file name. */
    public List<Path> generatedSources() {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
