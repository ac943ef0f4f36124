package dev.stator.processor.random;

import dev.stator.processor.equivalence.Equivalence;
import dev.stator.processor.equivalence.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Runs random programs in batches: one run of javac for many of them, and nothing kept of a batch that is over. */
final class RandomPrograms {

    private static final int SHRINKING_SECONDS = 60;

    private final Path directory;
    private final Set<String> kinds = new HashSet<>();
    private int refused;

    /** @param directory for sources and class files */
    RandomPrograms(Path directory) {
        this.directory = directory;
    }

    /** Runs the programs of consecutive seeds. Reports each failure, and for each new kind of them a small program that fails so. */
    void run(long firstSeed, int count, Consumer<String> reports) {
        List<Long> seeds =
                LongStream.range(firstSeed, firstSeed + count).boxed().toList();
        List<Program> programs =
                seeds.stream().map(seed -> program(seed, tree(seed))).toList();
        Equivalence equivalence = compile(programs);
        Map<Long, Failure> failures = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            if (Failure.isRefusedAnyway(programs.get(i), equivalence)) {
                refused++;
                continue;
            }
            long seed = seeds.get(i);
            Failure.of(programs.get(i), equivalence).ifPresent(failure -> failures.put(seed, failure));
        }
        failures.forEach((seed, failure) -> reports.accept("The program of seed " + seed + " " + failure.kind()));
        failures.forEach((seed, failure) -> {
            if (kinds.add(failure.kind())) {
                reports.accept(shrunk(seed, failure));
            }
        });
    }

    /** How many programs javac itself has refused so far. */
    int refused() {
        return refused;
    }

    private String shrunk(long seed, Failure failure) {
        Tree small = Shrinker.shrink(
                tree(seed),
                tree -> failure(seed, tree)
                        .map(Failure::kind)
                        .filter(failure.kind()::equals)
                        .isPresent(),
                SHRINKING_SECONDS);
        return """
                The program of seed %d %s. To reproduce: -Dtest=RandomProgramsTest -Dstator.seed=%d -Dstator.random.programs=1

                %s
                %s
                """.formatted(
                        seed,
                        failure.kind(),
                        seed,
                        Indentation.of(small.text()),
                        failure(seed, small).orElse(failure).report());
    }

    private Optional<Failure> failure(long seed, Tree tree) {
        Program program = program(seed, tree);
        Equivalence equivalence = compile(List.of(program));
        return Failure.isRefusedAnyway(program, equivalence) ? Optional.empty() : Failure.of(program, equivalence);
    }

    private Equivalence compile(List<Program> programs) {
        delete(directory);
        return Equivalence.of(programs, directory);
    }

    private static Tree tree(long seed) {
        return ProgramGenerator.generate(seed, name(seed));
    }

    private static String name(long seed) {
        return "Random" + Long.toUnsignedString(seed);
    }

    private Program program(long seed, Tree tree) {
        String name = name(seed);
        return new Program(
                "random", name, name, directory.resolve(name + ".java").toAbsolutePath(), Indentation.of(tree.text()));
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
