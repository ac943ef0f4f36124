package dev.stator.processor.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.machine.LineMap;
import dev.stator.processor.machine.Linkage;
import dev.stator.processor.model.AsyncMethod;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.util.CheckClassAdapter;

/** Sources compiled and linked, with class files that can be looked at and run. */
final class Linked {

    static final LineMap LINES_AS_GENERATED = new LineMap(List.of());

    private final Path classes;
    private final boolean succeeded;
    private final List<String> problems;
    private final ClassLoader loader;

    private Linked(Path classes, boolean succeeded, List<String> problems) {
        this.classes = classes;
        this.succeeded = succeeded;
        this.problems = problems;
        try {
            this.loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Linked.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles into a directory of its own; in the order of the names, machines before their hosts, unless the map has another. */
    static Linked compile(Path directory, Linkage linkage, Map<String, String> sources, String... options) {
        Path classes = directory.resolve("classes");
        List<String> all = new ArrayList<>(List.of("-g", "-parameters", "-d", classes.toString()));
        all.addAll(List.of(options));
        return compile(directory.resolve("src"), classes, linkage, sources, all);
    }

    /** Compiles many modules, whose sources lie in directories of their names, and shows the class files of one. */
    static Linked compileModules(Path directory, String module, Linkage linkage, Map<String, String> sources) {
        Path sourceRoot = directory.resolve("src");
        Path classes = directory.resolve("classes");
        List<String> options = List.of("-d", classes.toString(), "--module-source-path", sourceRoot.toString());
        return compile(sourceRoot, classes.resolve(module), linkage, sources, options);
    }

    /** Compiles without -d: class files lie beside their sources. */
    static Linked compileInPlace(Path directory, Linkage linkage, Map<String, String> sources) {
        return compile(directory, directory, linkage, sources, List.of("-g"));
    }

    private static Linked compile(
            Path sourceRoot, Path classes, Linkage linkage, Map<String, String> sources, List<String> options) {
        try {
            List<Path> files = new ArrayList<>();
            SortedMap<String, String> sorted =
                    sources instanceof SortedMap<String, String> given ? given : new TreeMap<>(sources);
            for (Map.Entry<String, String> source : sorted.entrySet()) {
                Path file = sourceRoot.resolve(source.getKey());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
            Files.createDirectories(classes);
            LinkingProcessor processor = new LinkingProcessor(linkage);
            JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
            StringWriter output = new StringWriter();
            boolean succeeded;
            try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
                Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
                JavaCompiler.CompilationTask task = javac.getTask(output, manager, null, options, null, units);
                task.setProcessors(List.of(processor));
                succeeded = task.call();
            }
            assertThat(succeeded || !processor.problems().isEmpty())
                    .as(output.toString())
                    .isTrue();
            Linked linked = new Linked(classes, succeeded, processor.problems());
            linked.check();
            return linked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Linkage.Method instance(String owner, String name, String descriptor, String machine) {
        return new Linkage.Method(
                owner,
                name,
                descriptor,
                constructor("L" + owner.replace('.', '/') + ";", descriptor),
                List.of(),
                AsyncMethod.Kind.METHOD,
                machine,
                LINES_AS_GENERATED,
                Map.of());
    }

    static Linkage.Method statik(String owner, String name, String descriptor, String machine) {
        return new Linkage.Method(
                owner,
                name,
                descriptor,
                constructor("", descriptor),
                List.of(),
                AsyncMethod.Kind.METHOD,
                machine,
                LINES_AS_GENERATED,
                Map.of());
    }

    private static String constructor(String receiver, String descriptor) {
        return "(" + receiver + descriptor.substring(1, descriptor.indexOf(')')) + ")V";
    }

    boolean succeeded() {
        return succeeded;
    }

    List<String> problems() {
        return problems;
    }

    Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    /** Calls the static method {@code test} of a class. */
    Object run(String className) throws Exception {
        Method test = load(className).getDeclaredMethod("test");
        test.setAccessible(true);
        Object result = test.invoke(null);
        return result instanceof Callable<?> callable ? callable.call() : result;
    }

    ClassNode tree(String name) throws IOException {
        ClassNode tree = new ClassNode(Opcodes.ASM9);
        new ClassReader(Files.readAllBytes(file(name))).accept(tree, 0);
        return tree;
    }

    List<String> methodsOf(String name) throws IOException {
        return tree(name).methods.stream().map(method -> method.name).toList();
    }

    boolean exists(String name) {
        return Files.exists(file(name));
    }

    private Path file(String name) {
        return classes.resolve(name.replace('.', '/') + ".class");
    }

    private void check() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                check(Files.readAllBytes(file), loader);
            }
        }
    }

    /** Fails when a class file is malformed. */
    static void check(byte[] classFile, ClassLoader loader) {
        StringWriter problems = new StringWriter();
        CheckClassAdapter.verify(new ClassReader(classFile), loader, false, new PrintWriter(problems));
        assertThat(problems.toString()).isEmpty();
    }
}
