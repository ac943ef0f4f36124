package dev.stator.processor.equivalence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each program does the same, blocking and compiled: under every {@link Schedule}, and cancelled at every await; also with each body in
 * parts.
 *
 * <p>Class files and machines stay in {@code target/equivalence}, to be looked at.
 */
class EquivalenceTest {

    private static final Path DIRECTORY = Path.of("target", "equivalence");

    private static Equivalence equivalence;
    private static Equivalence inParts;

    @BeforeAll
    static void compile() {
        deleteOldFiles();
        equivalence = Equivalence.of(Program.all(), DIRECTORY);
        inParts = equivalence.inParts(Program.all(), DIRECTORY);
    }

    @TestFactory
    Stream<DynamicNode> programs() {
        return Program.all().stream()
                .map(program -> DynamicContainer.dynamicContainer(
                        program.toString(),
                        Stream.of(
                                DynamicTest.dynamicTest("runs", () -> equivalence.compareRuns(program)),
                                DynamicTest.dynamicTest(
                                        "is cancelled", () -> equivalence.compareCancellations(program)),
                                DynamicTest.dynamicTest("verifies", () -> equivalence.verify(program)),
                                DynamicTest.dynamicTest("runs in parts", () -> inParts.compareRuns(program)),
                                DynamicTest.dynamicTest(
                                        "is cancelled in parts", () -> inParts.compareCancellations(program)))));
    }

    private static void deleteOldFiles() {
        if (!Files.exists(DIRECTORY)) {
            return;
        }
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
