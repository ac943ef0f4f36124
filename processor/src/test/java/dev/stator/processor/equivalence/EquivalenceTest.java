package dev.stator.processor.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.stator.processor.AsyncProcessor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/**
 * Each program does the same, blocking and compiled: under every {@link Schedule}, and cancelled at every await.
 *
 * <p>Class files and machines stay in {@code target/equivalence}, to be looked at.
 */
class EquivalenceTest {

    private static final Path DIRECTORY = Path.of("target", "equivalence");

    /** A program with more awaits than this, a deep recursion, is cancelled at as many of them, evenly spread. */
    private static final int MOST_CANCELLATIONS = 100;

    private static CompiledPrograms blocking;
    private static CompiledPrograms model;
    private static CompiledPrograms compiled;

    @BeforeAll
    static void compile() {
        List<Program> programs = Program.all();
        deleteOldFiles();
        blocking = CompiledPrograms.of(
                programs,
                program -> SourceText.of(program, BlockingSource.of(program, false)),
                DIRECTORY.resolve("blocking"),
                "-proc:none");
        model = CompiledPrograms.of(
                programs,
                program -> SourceText.of(program, BlockingSource.of(program, true)),
                DIRECTORY.resolve("model"),
                "-proc:none");
        compiled = CompiledPrograms.of(
                programs,
                program -> SourceText.of(program, program.text()),
                DIRECTORY.resolve("compiled"),
                // not "auxiliaryclass": javac heeds no @SuppressWarnings for it, and machines of such classes name them
                "-processor",
                AsyncProcessor.class.getName(),
                "-Xlint:all,-processing,-auxiliaryclass",
                "-Werror");
    }

    @TestFactory
    Stream<DynamicNode> programs() {
        return Program.all().stream()
                .map(program -> DynamicContainer.dynamicContainer(
                        program.toString(),
                        Stream.of(
                                DynamicTest.dynamicTest("runs", () -> runs(program)),
                                DynamicTest.dynamicTest("is cancelled", () -> isCancelled(program)),
                                DynamicTest.dynamicTest("verifies", () -> verifies(program)))));
    }

    private static void runs(Program program) {
        expectCompiled(program, blocking, compiled);
        Outcome expected =
                Blocking.run(program, new BlockingLoader(blocking.classes().get(program)));
        ClassLoader loader = compiled.loader(program);
        for (Schedule schedule : Schedule.all()) {
            expectEqual(program, expected, Polled.run(program, loader, schedule));
        }
    }

    private static void isCancelled(Program program) {
        expectCompiled(program, model, compiled);
        ClassLoader loader = compiled.loader(program);
        ClassLoader modelLoader = new BlockingLoader(model.classes().get(program));
        assertThat(Polled.runUnstarted(program, loader).events())
                .as("cancelled before its first poll")
                .containsExactly("cancelled");
        int pauses = Polled.pauses(program, loader);
        int step = 1 + pauses / MOST_CANCELLATIONS;
        IntStream.iterate(0, pause -> pause < pauses, pause -> pause + step).forEach(pause -> {
            Outcome expected = Blocking.runCancelled(program, modelLoader, pause);
            for (Schedule cleanup : List.of(Schedule.ALL_READY, Schedule.ALL_PENDING)) {
                expectEqual(program, expected, Polled.runCancelled(program, loader, pause, cleanup));
            }
        });
    }

    private static void verifies(Program program) throws IOException {
        expectCompiled(program, compiled);
        ClassLoader loader = compiled.loader(program);
        for (Path file : classFiles(program)) {
            StringWriter problems = new StringWriter();
            CheckClassAdapter.verify(
                    new ClassReader(Files.readAllBytes(file)), loader, false, new PrintWriter(problems));
            assertThat(problems.toString()).as(file.toString()).isEmpty();
        }
    }

    private static void expectCompiled(Program program, CompiledPrograms... compilations) {
        for (CompiledPrograms compilation : compilations) {
            if (compilation.errors().containsKey(program)) {
                fail(program.file() + " was not compiled:\n"
                        + compilation.errors().get(program));
            }
        }
    }

    private static void expectEqual(Program program, Outcome expected, Outcome actual) {
        if (!expected.events().equals(actual.events())) {
            fail("""
                    %s, %s
                    machines: %s
                    blocking on the left, compiled on the right:
                    %s""".formatted(
                    program.file(),
                    actual.schedule(),
                    compiled.classes().get(program).resolve(program.className().replace('.', '/')) + "$*.java",
                    expected.beside(actual)));
        }
    }

    private static List<Path> classFiles(Program program) throws IOException {
        Path file = compiled.classes().get(program).resolve(program.className().replace('.', '/') + ".class");
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(each -> each.getFileName().toString().matches(program.name() + "(\\$.*)?\\.class"))
                    .toList();
        }
    }

    private static void deleteOldFiles() {
        if (!Files.exists(DIRECTORY)) {
            return;
        }
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
