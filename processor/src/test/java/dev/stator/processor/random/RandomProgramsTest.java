package dev.stator.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random programs do the same, blocking and compiled.
 *
 * <p>{@code -Dstator.seed} is the seed of the first program; the next programs have the next seeds. {@code -Dstator.random.programs}
 * says how many there are, {@code -Dstator.random.minutes} how long to go on instead: such a run has a seed of its own. Each failure is
 * printed when it is found, with a small program for the first of each kind, and the run goes on.
 */
class RandomProgramsTest {

    /** A build runs the same programs each time, so that a red one speaks of the change that made it. */
    private static final long SEED = 20150;

    private static final int PROGRAMS = 50;
    private static final int BATCH = 20;

    /** Seeds are short, to be typed. */
    private static final int SEEDS = 1_000_000_000;

    @Test
    void doTheSame() {
        int minutes = Integer.getInteger("stator.random.minutes", 0);
        boolean isTimed = minutes > 0;
        long end = System.nanoTime() + minutes * 60_000_000_000L;
        long seed = Long.getLong("stator.seed", isTimed ? new Random().nextInt(SEEDS) : SEED);
        System.out.println("random programs from seed " + seed);
        int programs = isTimed ? Integer.MAX_VALUE : Integer.getInteger("stator.random.programs", PROGRAMS);
        RandomPrograms random = new RandomPrograms(Path.of("target", "random"));
        List<String> reports = new ArrayList<>();
        int done = 0;
        while (done < programs && !(isTimed && System.nanoTime() > end)) {
            int size = Math.min(BATCH, programs - done);
            random.run(seed + done, size, report -> {
                System.out.println(report);
                reports.add(report);
            });
            done += size;
        }
        System.out.printf("%d random programs, from seed %d; javac itself refused %d%n", done, seed, random.refused());
        assertThat(reports).as("random programs from seed %d", seed).isEmpty();
        assertThat(random.refused()).as("programs that javac itself refuses").isLessThanOrEqualTo(done / 50);
    }
}
