package dev.stator.processor.link;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static dev.stator.processor.link.Linked.statik;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.stator.processor.machine.Linkage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files are found and overwritten wherever javac writes them. */
class ClassFilesTest {

    private static final String SONGS = """
            package app;
            class Songs {
                static java.util.concurrent.Callable<Object> sing() { return null; }
                private static int count = 41;
                static Object test() { return sing(); }
            }
            """;

    private static final String INSIDE = """
            package app;
            class Songs$Inside { static int count; }
            """;

    private static final String MACHINE = """
            package app;
            final class Songs$sing implements java.util.concurrent.Callable<Object> {
                public Object call() {
                    return new Object() { int next() { return ++Songs$Inside.count; } }.next();
                }
            }
            """;

    private static final Map<String, String> SOURCES =
            Map.of("app/Songs.java", SONGS, "app/Songs$Inside.java", INSIDE, "app/Songs$sing.java", MACHINE);

    private static final Linkage LINKAGE = linkage("app.");

    @TempDir
    Path directory;

    @Test
    void inTheOutputDirectory() throws Exception {
        Linked linked = Linked.compile(directory, LINKAGE, SOURCES, "-Xlint:all,-processing", "-Werror");
        assertThat(linked.run("app.Songs")).isEqualTo(42);
        assertThat(linked.exists("app.Songs$Inside")).isFalse();
    }

    @Test
    void besideTheSource() throws Exception {
        Linked linked = Linked.compileInPlace(directory, LINKAGE, SOURCES);
        assertThat(linked.run("app.Songs")).isEqualTo(42);
        assertThat(linked.exists("app.Songs$Inside")).isFalse();
    }

    @Test
    void inTheUnnamedPackage() throws Exception {
        Map<String, String> sources = new HashMap<>();
        SOURCES.forEach((name, text) -> sources.put(name.substring("app/".length()), text.replace("package app;", "")));
        assertThat(Linked.compile(directory.resolve("d"), linkage(""), sources).run("Songs"))
                .isEqualTo(42);
        assertThat(Linked.compileInPlace(directory.resolve("beside"), linkage(""), sources)
                        .run("Songs"))
                .isEqualTo(42);
    }

    @Test
    void inANamedModule() throws Exception {
        Map<String, String> sources = new HashMap<>(SOURCES);
        sources.put("module-info.java", "module choir {}");
        assertThat(Linked.compile(directory, LINKAGE, sources).run("app.Songs")).isEqualTo(42);
    }

    @Test
    void inOneOfManyModules() throws Exception {
        Map<String, String> sources = new HashMap<>();
        SOURCES.forEach((name, text) -> sources.put("choir/" + name, text));
        sources.put("choir/module-info.java", "module choir {}");
        sources.put("other/module-info.java", "module other {}");
        Linked linked = Linked.compileModules(directory, "choir", LINKAGE, sources);
        assertThat(linked.run("app.Songs")).isEqualTo(42);
        assertThat(linked.exists("app.Songs$Inside")).isFalse();
    }

    @Test
    void inMemory() throws Exception {
        Compilation compilation = javac().withProcessors(new LinkingProcessor(LINKAGE))
                .withOptions("-Xlint:all,-processing")
                .compile(SOURCES.entrySet().stream()
                        .map(source -> JavaFileObjects.forSourceString(
                                source.getKey().replace(".java", "").replace('/', '.'), source.getValue()))
                        .toList());
        assertThat(compilation).succeededWithoutWarnings();
        ClassLoader loader = new InMemory(compilation);
        for (JavaFileObject file : compilation.generatedFiles()) {
            Linked.check(bytes(file), loader);
        }
        var test = Class.forName("app.Songs", true, loader).getDeclaredMethod("test");
        test.setAccessible(true);
        assertThat(((java.util.concurrent.Callable<?>) test.invoke(null)).call())
                .isEqualTo(42);
    }

    @Test
    void nothingElseIsWritten() throws IOException {
        Linked.compile(directory, LINKAGE, SOURCES);
        try (Stream<Path> files = Files.walk(directory.resolve("classes"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("Songs.class", "Songs$sing.class", "Songs$sing$1.class");
        }
        assertThat(Path.of("stator")).doesNotExist();
    }

    private static Linkage linkage(String prefix) {
        return new Linkage(
                prefix + "Songs",
                "Songs.java",
                List.of(statik(prefix + "Songs", "sing", "()Ljava/util/concurrent/Callable;", prefix + "Songs$sing")),
                Map.of(prefix + "Songs$Inside", prefix + "Songs"),
                List.of());
    }

    private static byte[] bytes(JavaFileObject file) throws IOException {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        }
    }

    private static final class InMemory extends ClassLoader {

        private final Compilation compilation;

        InMemory(Compilation compilation) {
            this.compilation = compilation;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
                byte[] bytes = bytes(compilation
                        .generatedFile(StandardLocation.CLASS_OUTPUT, name.replace('.', '/') + ".class")
                        .orElseThrow(() -> new ClassNotFoundException(name)));
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
