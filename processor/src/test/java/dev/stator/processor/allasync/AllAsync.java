package dev.stator.processor.allasync;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Writes the sources of a library with all methods async: {@code AllAsync SOURCES OUT CLASSPATH SEED}.
 *
 * <p>What a method computes stays the same. It is left as it was if javac refuses it async: an await may stand between a condition and
 * the variable that it assigns. That is found out by javac without the processor, so what is refused with it is the processor's fault.
 */
public final class AllAsync {

    private final String classpath;
    private final Map<Path, AsyncSource> sources;
    private final List<String> refused = new ArrayList<>();

    AllAsync(Path directory, String classpath, long seed) throws IOException {
        this.classpath = classpath;
        this.sources = rewrite(directory, classpath, seed);
        leaveRefused();
    }

    public static void main(String[] arguments) throws IOException {
        AllAsync library = new AllAsync(Path.of(arguments[0]), arguments[2], Long.parseLong(arguments[3]));
        library.write(Path.of(arguments[1]));
        System.out.println(library.size() + " methods async");
        library.refused.forEach(method -> System.out.println("refused by javac: " + method));
    }

    /** The sources, by their paths in the library. */
    private static Map<Path, AsyncSource> rewrite(Path directory, String classpath, long seed) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
        Map<Path, AsyncSource> sources = new LinkedHashMap<>();
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<JavaFileObject> originals = new ArrayList<>();
            manager.getJavaFileObjectsFromPaths(files).forEach(originals::add);
            PlainCompilation compilation = PlainCompilation.of(originals, classpath);
            if (!compilation.errors().isEmpty()) {
                throw new IllegalStateException("not compiled as it is: " + compilation.errors());
            }
            for (CompilationUnitTree unit : compilation.units()) {
                Path file = directory
                        .toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()));
                sources.put(file, AsyncMethods.rewrite(compilation, unit, seed));
            }
        }
        return sources;
    }

    /** Leaves the methods that javac refuses, until there are none. */
    private void leaveRefused() {
        List<Diagnostic<? extends JavaFileObject>> errors;
        while (!(errors = errors()).isEmpty()) {
            Map<AsyncSource, Set<AsyncMethod>> left = new LinkedHashMap<>();
            for (Diagnostic<? extends JavaFileObject> error : errors) {
                AsyncSource source = (AsyncSource) error.getSource();
                AsyncMethod method = source.methodAt(error.getPosition())
                        .orElseThrow(() -> new IllegalStateException("in no async method: " + error));
                if (left.computeIfAbsent(source, key -> new HashSet<>()).add(method)) {
                    refused.add(method.name());
                }
            }
            left.forEach(AsyncSource::leave);
        }
    }

    private List<Diagnostic<? extends JavaFileObject>> errors() {
        return PlainCompilation.of(List.copyOf(sources.values()), classpath).errors();
    }

    void write(Path out) throws IOException {
        for (Map.Entry<Path, AsyncSource> source : sources.entrySet()) {
            Path file = out.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue().getCharContent(true));
        }
    }

    private int size() {
        return sources.values().stream().mapToInt(AsyncSource::asyncMethods).sum();
    }
}
