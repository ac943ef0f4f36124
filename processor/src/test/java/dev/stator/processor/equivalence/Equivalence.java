package dev.stator.processor.equivalence;

import dev.stator.processor.AsyncProcessor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/**
 * Programs compiled three times, to be compared: as the blocking program, as the model of its cancellation, and by Stator.
 *
 * <p>The comparisons throw an {@link AssertionError} that says what differs.
 */
public final class Equivalence {

    /** A program with more awaits than this, a deep recursion, is cancelled at as many of them, evenly spread. */
    private static final int MOST_CANCELLATIONS = 100;

    private final Lazy<CompiledPrograms> blocking;
    private final Lazy<CompiledPrograms> model;
    private final Lazy<CompiledPrograms> compiled;

    private Equivalence(
            Lazy<CompiledPrograms> blocking, Lazy<CompiledPrograms> model, Supplier<CompiledPrograms> compiled) {
        this.blocking = blocking;
        this.model = model;
        this.compiled = new Lazy<>(compiled);
    }

    /** Compiles the programs, in each form when it is asked for first. Class files and machines are written below {@code directory}. */
    public static Equivalence of(List<Program> programs, Path directory) {
        Lazy<CompiledPrograms> blocking = new Lazy<>(() -> CompiledPrograms.of(
                programs,
                program -> SourceText.of(program, BlockingSource.of(program, false)),
                directory.resolve("blocking"),
                List::of,
                "-proc:none"));
        Lazy<CompiledPrograms> model = new Lazy<>(() -> CompiledPrograms.of(
                accepted(programs, blocking.get()),
                program -> SourceText.of(program, BlockingSource.of(program, true)),
                directory.resolve("model"),
                List::of,
                "-proc:none"));
        return new Equivalence(
                blocking,
                model,
                () -> compiled(accepted(programs, model.get()), directory.resolve("compiled"), List.of()));
    }

    /** The same blocking programs, beside machines whose bodies are in parts, which are as short as they can be. */
    Equivalence inParts(List<Program> programs, Path directory) {
        return new Equivalence(
                blocking, model, () -> compiled(programs, directory.resolve("parts"), List.of("-Astator.longest=1")));
    }

    private static CompiledPrograms compiled(List<Program> programs, Path directory, List<String> more) {
        List<String> options = new ArrayList<>(List.of(
                // not "auxiliaryclass": javac heeds no @SuppressWarnings for it, and machines of such classes name them
                "-Xlint:all,-processing,-auxiliaryclass",
                "-Werror",
                // one task runs a program, so none can lose an update
                "-Astator.warnings=-lost-update"));
        options.addAll(more);
        return CompiledPrograms.of(
                programs,
                program -> SourceText.of(program, program.text()),
                directory,
                () -> List.of(new AsyncProcessor()),
                options.toArray(new String[0]));
    }

    private static List<Program> accepted(List<Program> programs, CompiledPrograms compilation) {
        return programs.stream().filter(compilation.classes()::containsKey).toList();
    }

    /** What javac said if it refused the blocking program itself, or what is wrong with the class files it made; otherwise empty. */
    public String errorsOfBlocking(Program program) {
        String refused = blocking.get()
                .errors()
                .getOrDefault(program, model.get().errors().getOrDefault(program, ""));
        return refused.isEmpty()
                ? errorsOfClassFiles(program, blocking.get()) + errorsOfClassFiles(program, model.get())
                : refused;
    }

    /** What the compiler said if it refused a program; otherwise empty. */
    public String errorsOfCompiled(Program program) {
        return compiled.get().errors().getOrDefault(program, "");
    }

    /** The program does the same, blocking and compiled, under every schedule. */
    public void compareRuns(Program program) {
        expectCompiled(program);
        Outcome expected = Blocking.run(
                program, new BlockingLoader(blocking.get().classes().get(program)));
        ClassLoader loader = compiled.get().loader(program);
        for (Schedule schedule : Schedule.all()) {
            expectEqual(program, expected, Polled.run(program, loader, schedule));
        }
    }

    /** The program cleans up the same, cancelled at each await. */
    public void compareCancellations(Program program) {
        compareCancellations(program, MOST_CANCELLATIONS);
    }

    /** The program cleans up the same, cancelled at so many of its awaits, evenly spread. */
    public void compareCancellations(Program program, int most) {
        expectCompiled(program);
        ClassLoader loader = compiled.get().loader(program);
        ClassLoader modelLoader = new BlockingLoader(model.get().classes().get(program));
        Outcome unstarted = Polled.runUnstarted(program, loader);
        if (!unstarted.events().equals(List.of("cancelled"))) {
            throw new AssertionError(
                    program.file() + ", cancelled before its first poll, did something: " + unstarted.events());
        }
        int pauses = Polled.pauses(program, loader);
        int step = 1 + pauses / most;
        for (int pause = 0; pause < pauses; pause += step) {
            Outcome expected = Blocking.runCancelled(program, modelLoader, pause);
            for (Schedule cleanup : List.of(Schedule.ALL_READY, Schedule.ALL_PENDING)) {
                expectEqual(program, expected, Polled.runCancelled(program, loader, pause, cleanup));
            }
        }
    }

    /** The JVM's verifier finds nothing wrong with the class files, those of the machines among them. */
    public void verify(Program program) {
        expectCompiled(program);
        String errors = errorsOfClassFiles(program, compiled.get());
        if (!errors.isEmpty()) {
            throw new AssertionError(errors);
        }
    }

    private static String errorsOfClassFiles(Program program, CompiledPrograms compilation) {
        ClassLoader loader = compilation.loader(program);
        StringBuilder errors = new StringBuilder();
        try {
            for (Path file : classFiles(program, compilation)) {
                StringWriter problems = new StringWriter();
                ClassReader reader = new ClassReader(Files.readAllBytes(file));
                CheckClassAdapter.verify(reader, loader, false, new PrintWriter(problems));
                link(reader.getClassName().replace('/', '.'), loader, problems);
                if (!problems.toString().isEmpty()) {
                    errors.append(file + ":\n" + problems);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return errors.toString();
    }

    /** ASM computes frames of its own; the JVM reads those of the class file, when it links the class. */
    private static void link(String name, ClassLoader loader, StringWriter problems) {
        try {
            loader.loadClass(name).getDeclaredMethods();
        } catch (VerifyError | ClassNotFoundException refused) {
            problems.append(refused.toString());
        }
    }

    private void expectCompiled(Program program) {
        for (CompiledPrograms compilation : List.of(blocking.get(), model.get(), compiled.get())) {
            if (compilation.errors().containsKey(program)) {
                throw new AssertionError(program.file() + " was not compiled:\n"
                        + compilation.errors().get(program));
            }
        }
    }

    private void expectEqual(Program program, Outcome expected, Outcome actual) {
        if (!expected.events().equals(actual.events())) {
            throw new AssertionError("""
                    %s, %s
                    machines: %s
                    blocking on the left, compiled on the right:
                    %s""".formatted(
                            program.file(),
                            actual.schedule(),
                            compiled.get()
                                            .classes()
                                            .get(program)
                                            .resolve(program.className().replace('.', '/')) + "$*.java",
                            expected.beside(actual)));
        }
    }

    private static List<Path> classFiles(Program program, CompiledPrograms compilation) throws IOException {
        Path file =
                compilation.classes().get(program).resolve(program.className().replace('.', '/') + ".class");
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(each -> each.getFileName().toString().matches(program.name() + "(\\$.*)?\\.class"))
                    .toList();
        }
    }

    /** What is made when it is first asked for. */
    private static final class Lazy<T> {
        private final Supplier<T> maker;
        private T value;

        Lazy(Supplier<T> maker) {
            this.maker = maker;
        }

        T get() {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }
    }
}
