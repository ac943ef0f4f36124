package dev.stator.processor.equivalence;

import dev.stator.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program: a class with a static {@code Future<...> run(Trace)}. Those of the resources are {@linkplain #all() all} of them.
 *
 * @param feature the folder
 * @param name the simple class name
 * @param className the name of that class, with its package
 */
public record Program(String feature, String name, String className, Path file, String text) {

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    private static final Pattern RELEASE = Pattern.compile("java(\\d+)");

    /** The programs, by feature and name: all, or those whose {@code feature/Name} contains one of {@code -Dstator.programs=a,b}. */
    static List<Program> all() {
        List<String> wanted = List.of(System.getProperty("stator.programs", "").split(","));
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Program::read)
                    .filter(program -> wanted.stream().anyMatch(program.toString()::contains))
                    .filter(Program::isOfThisRelease)
                    .sorted(Comparator.comparing(Program::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those in a folder {@code java21} need the language of that release, which a newer JDK compiles unless it is told another. */
    private static boolean isOfThisRelease(Program program) {
        Matcher release = RELEASE.matcher(program.feature());
        return !release.matches() || Runtime.version().feature() >= Integer.parseInt(release.group(1));
    }

    private static Path root() {
        URI uri;
        try {
            uri = Program.class.getResource("/equivalence").toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return Path.of(uri);
    }

    private static Program read(Path file) {
        try {
            String text = Files.readString(file);
            String name = file.getFileName().toString().replace(".java", "");
            Matcher matcher = PACKAGE.matcher(text);
            return new Program(
                    file.getParent().getFileName().toString(),
                    name,
                    matcher.find() ? matcher.group(1) + "." + name : name,
                    file,
                    text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls {@code run}, loaded by {@code loader}. Throws what it throws. */
    Future<?> start(ClassLoader loader, Trace trace) {
        try {
            Method run = loader.loadClass(className).getDeclaredMethod("run", Trace.class);
            run.setAccessible(true);
            return (Future<?>) run.invoke(null, trace);
        } catch (InvocationTargetException e) {
            throw Sneaky.sneak(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(className, e);
        }
    }

    @Override
    public String toString() {
        return feature + "/" + name;
    }
}
