package user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Future;
import dev.stator.executor.LocalExecutor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a virtual machine of its own, since spawn sites are requested by a system property; in a package of its own, as a user is. */
class SpawnSiteTest {

    private static final String SUPPRESSED = "\tSuppressed: dev.stator.task.SpawnSite: the task was spawned here";

    @Test
    void aFailureShowsOnRequestWhereItsTaskWasSpawned() throws Exception {
        assertThat(output("-Ddev.stator.spawnSites=true"))
                .contains(SUPPRESSED)
                .anyMatch(
                        line -> line.startsWith("\t\tat " + Singer.class.getName() + ".singAlong(SpawnSiteTest.java:"))
                .anyMatch(line -> line.contains("awaiting what was spawned at " + Singer.class.getName() + ".main"));
    }

    @Test
    void anExceptionThatManyTasksThrowShowsASiteOnce() throws Exception {
        assertThat(output("-Ddev.stator.spawnSites=true"))
                .filteredOn(SUPPRESSED::equals)
                .hasSize(1);
    }

    @Test
    void withoutRequestItDoesNot() throws Exception {
        assertThat(output("-Ddev.stator.spawnSites=false"))
                .contains("java.lang.IllegalStateException: hoarse")
                .noneMatch(line -> line.contains("spawned"));
    }

    private static List<String> output(String option) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(), option, "-cp", System.getProperty("java.class.path"), Singer.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    static final class Singer {

        private static final RuntimeException HOARSE = new IllegalStateException("hoarse");

        public static void main(String[] arguments) {
            LocalExecutor executor = new LocalExecutor();
            executor.spawn(Future.pending());
            executor.runUntilIdle();
            System.out.println(executor.dump());
            for (int i = 0; i < 3; i++) {
                singAlong(executor);
            }
            HOARSE.printStackTrace(System.out);
        }

        private static void singAlong(LocalExecutor executor) {
            executor.blockOn(executor.spawn(Future.failed(HOARSE)).outcome());
        }
    }
}
