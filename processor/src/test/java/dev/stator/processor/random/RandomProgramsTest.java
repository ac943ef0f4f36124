package dev.stator.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random programs do the same, blocking and compiled.
 *
 * <p>{@code -Dstator.seed} is the seed of the first program; the next programs have the next seeds.
 * {@code -Dstator.random.programs} says how many there are, {@code -Dstator.random.minutes} how long to go on instead.
 */
class RandomProgramsTest {

    /** The same programs each time, so that a red build speaks of the change that made it. */
    private static final long SEED = 20150;

    private static final int PROGRAMS = 100;
    private static final int BATCH = 25;

    @Test
    void doTheSame() {
        long seed = Long.getLong("stator.seed", SEED);
        System.out.println("random programs from seed " + seed);
        int programs = Integer.getInteger("stator.random.programs", PROGRAMS);
        long end = System.nanoTime() + Integer.getInteger("stator.random.minutes", 0) * 60_000_000_000L;
        RandomPrograms random = new RandomPrograms(Path.of("target", "random"));
        int done = 0;
        while (done < programs || System.nanoTime() < end) {
            int size = Math.min(BATCH, Math.max(1, programs - done));
            size = System.nanoTime() < end ? BATCH : size;
            List<String> reports = random.run(seed + done, size);
            assertThat(reports).as("random programs from seed %d", seed).isEmpty();
            done += size;
        }
        System.out.printf("%d random programs, from seed %d; javac itself refused %d%n", done, seed, random.refused());
        assertThat(random.refused()).as("programs that javac itself refuses").isLessThanOrEqualTo(done / 10);
    }
}
