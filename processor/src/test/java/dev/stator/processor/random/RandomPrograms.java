package dev.stator.processor.random;

import dev.stator.processor.equivalence.Equivalence;
import dev.stator.processor.equivalence.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Runs the programs of consecutive seeds. Answers a report on each new kind of failure, with a small program that fails so. */
    List<String> run(long firstSeed, int count) {
        List<Long> seeds =
                LongStream.range(firstSeed, firstSeed + count).boxed().toList();
        List<Program> programs =
                seeds.stream().map(seed -> program(seed, tree(seed))).toList();
        Equivalence equivalence = compile(programs);
        List<String> reports = new ArrayList<>();
        List<Long> failing = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (Failure.isRefusedAnyway(programs.get(i), equivalence)) {
                refused++;
                continue;
            }
            Optional<Failure> failure = Failure.of(programs.get(i), equivalence);
            if (failure.isPresent() && kinds.add(failure.get().kind())) {
                failing.add(seeds.get(i));
                failures.add(failure.get());
            }
        }
        for (int i = 0; i < failing.size(); i++) {
            reports.add(shrunk(failing.get(i), failures.get(i)));
        }
        return reports;
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
