package dev.stator.processor.emit;

import dev.stator.processor.machine.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What {@code javac -Xlint:all} has to say of a source beside the class {@code app.Songs}. */
final class Lint {

    private Lint() {}

    static List<String> of(Source source, Path folder) throws IOException {
        Path directory = Files.createDirectories(folder.resolve("app"));
        List<Path> files = new ArrayList<>();
        files.add(Files.writeString(
                directory.resolve("Songs.java"), "package app; class Songs<T extends Comparable<T>> {}"));
        files.add(Files.writeString(directory.resolve(source.simpleName() + ".java"), source.text()));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-Xlint:all", "-d", folder.toString());
        try (StandardJavaFileManager manager = javac.getStandardFileManager(found, null, null)) {
            javac.getTask(null, manager, found, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
        return found.getDiagnostics().stream().map(Diagnostic::toString).toList();
    }
}
