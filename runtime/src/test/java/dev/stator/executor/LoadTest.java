package dev.stator.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Probe;
import dev.stator.task.JoinHandle;
import dev.stator.task.TaskScope;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loads that must hold. */
@Timeout(120)
class LoadTest {

    @Test
    void aMillionLivingTasksInAHeapOf2GB() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionTasks.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("completed: 500000", "slept: 1000000");
        System.out.println(output.replace('\n', ' '));
    }

    /** Half of them in scopes; aborted, woken and opened by chance while they run. Nothing may be left of them but what the test holds. */
    @Test
    void afterAHundredThousandRandomAbortsNoTaskIsReachable() throws Exception {
        try (WorkStealingExecutor many = new WorkStealingExecutor(2);
                LocalExecutor one = new LocalExecutor()) {
            List<WeakReference<?>> left = new ArrayList<>();
            abortAtRandom(many, left);
            Thread vandal = new Thread(() -> abortAtRandom(one, left));
            vandal.start();
            vandal.join();
            one.run();
            for (int i = 0; i < 100 && !left.isEmpty(); i++) {
                System.gc();
                left.removeIf(reference -> reference.refersTo(null));
                Thread.sleep(10);
            }
            assertThat(left).as("tasks and futures that are reachable").isEmpty();
            assertThat(many.dump()).isEqualTo("0 tasks\n");
            assertThat(one.dump()).isEqualTo("0 tasks\n");
            Reference.reachabilityFence(many);
        }
    }

    private static void abortAtRandom(TaskExecutor executor, List<WeakReference<?>> references) {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            TaskScope scope = TaskScope.open(executor);
            references.add(new WeakReference<>(scope));
            List<Probe> probes = new ArrayList<>();
            List<JoinHandle<String>> handles = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                Probe probe = new Probe(random.nextInt(3));
                probes.add(probe);
                JoinHandle<String> handle = (i % 2 == 0 ? executor : scope).spawn(probe);
                handles.add(handle);
                references.add(new WeakReference<>(probe));
                references.add(new WeakReference<>(handle));
                int victim = random.nextInt(handles.size());
                switch (random.nextInt(3)) {
                    case 0 -> probes.get(victim).open();
                    case 1 -> probes.get(victim).wake();
                    default -> handles.get(victim).abort();
                }
                if (executor instanceof LocalExecutor local && random.nextInt(10) == 0) {
                    local.runUntilIdle();
                }
            }
            handles.forEach(JoinHandle::abort);
            executor.blockOn(scope.closeAsync());
            for (int i = 0; i < handles.size(); i++) {
                executor.blockOn(handles.get(i).outcome());
                assertThat(probes.get(i).cleaned.get())
                        .isLessThanOrEqualTo(probes.get(i).started.get());
            }
        }
    }
}
