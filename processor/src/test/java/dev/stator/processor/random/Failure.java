package dev.stator.processor.random;

import dev.stator.processor.equivalence.Equivalence;
import dev.stator.processor.equivalence.Program;
import java.util.Optional;

/**
 * How a program fails.
 *
 * @param kind what stays the same while the program is shrunk
 * @param report all that is known
 */
record Failure(String kind, String report) {

    private static final int MOST_CANCELLATIONS = 15;

    /** Compares what the program does, blocking and compiled. */
    static Optional<Failure> of(Program program, Equivalence equivalence) {
        String refused = equivalence.errorsOfCompiled(program);
        if (!refused.isEmpty()) {
            return Optional.of(new Failure("is refused: " + firstError(refused), refused));
        }
        return check("does not verify", () -> equivalence.verify(program))
                .or(() -> check("runs differently", () -> equivalence.compareRuns(program)))
                .or(() -> check(
                        "is cancelled differently",
                        () -> equivalence.compareCancellations(program, MOST_CANCELLATIONS)));
    }

    /**
     * Whether javac refuses the blocking program too, fails, or makes class files of it that do not verify: it has defects of its own,
     * in 17 with variables of patterns, also in 25 with lambdas in switch expressions in initializers of fields.
     */
    static boolean isRefusedAnyway(Program program, Equivalence equivalence) {
        return !equivalence.errorsOfBlocking(program).isEmpty();
    }

    private static Optional<Failure> check(String kind, Runnable comparison) {
        try {
            comparison.run();
            return Optional.empty();
        } catch (AssertionError differs) {
            return Optional.of(new Failure(kind, differs.getMessage()));
        } catch (LinkageError | RuntimeException crash) {
            return Optional.of(new Failure(kind + ": " + crash.getClass(), crash.toString()));
        }
    }

    /** The first error or warning, without the names in it. */
    private static String firstError(String output) {
        return output.lines()
                .filter(line -> line.contains("error: ") || line.contains("warning: "))
                .findFirst()
                .orElse(output)
                .replaceFirst(".*?(error|warning): ", "")
                .replaceAll("\\b\\w{1,12}\\d+\\w*\\b", "_");
    }
}
