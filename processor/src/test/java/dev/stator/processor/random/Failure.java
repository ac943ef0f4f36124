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
            String invalid = equivalence.errorsOfBlocking(program);
            if (invalid.contains("An exception has occurred in the compiler")) {
                return Optional.empty(); // javac has defects of its own
            }
            return Optional.of(
                    invalid.isEmpty()
                            ? new Failure("is refused: " + firstError(refused), refused)
                            : new Failure("is no valid program: " + firstError(invalid), invalid));
        }
        return check("does not verify", () -> equivalence.verify(program))
                .or(() -> check("runs differently", () -> equivalence.compareRuns(program)))
                .or(() -> check(
                        "is cancelled differently",
                        () -> equivalence.compareCancellations(program, MOST_CANCELLATIONS)));
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
