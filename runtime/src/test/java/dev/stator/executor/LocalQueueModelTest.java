package dev.stator.executor;

import dev.stator.Future;
import dev.stator.Timer;
import dev.stator.TimerQueue;
import dev.stator.task.LiveTasks;
import dev.stator.task.Scheduler;
import dev.stator.task.Task;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The queue of a worker is a queue: Lincheck tries the interleavings of the worker and two thieves, and compares with an ArrayDeque. */
@Param(name = "task", gen = IntGen.class, conf = "0:3")
public class LocalQueueModelTest {

    private static final Task<?>[] TASKS =
            Stream.generate(LocalQueueModelTest::task).limit(4).toArray(Task<?>[]::new);

    private final LocalQueue queue = new LocalQueue();

    private static Task<?> task() {
        return (Task<?>) new LiveTasks(new Nowhere(), failure -> {}, 1).spawn(null, Future.done());
    }

    private record Nowhere() implements Scheduler {

        @Override
        public void schedule(Task<?> task) {}

        @Override
        public void scheduleBlocking(Task<?> task) {}

        @Override
        public Timer timer() {
            return new TimerQueue();
        }
    }

    @Operation(nonParallelGroup = "worker")
    public boolean add(@Param(name = "task") int number) {
        return queue.add(TASKS[number]);
    }

    @Operation(nonParallelGroup = "worker")
    public @Nullable Integer take() {
        return numberOf(queue.take());
    }

    @Operation
    public @Nullable Integer steal() {
        return numberOf(queue.take());
    }

    private static @Nullable Integer numberOf(@Nullable Task<?> task) {
        return task == null ? null : Arrays.asList(TASKS).indexOf(task);
    }

    /** What it must be like. */
    public static class Model {

        private final Queue<Integer> queue = new ArrayDeque<>();

        public boolean add(int number) {
            return queue.add(number);
        }

        public @Nullable Integer take() {
            return queue.poll();
        }

        public @Nullable Integer steal() {
            return queue.poll();
        }
    }

    @Test
    void isLinearizable() {
        new ModelCheckingOptions()
                .iterations(10)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(3)
                .sequentialSpecification(Model.class)
                .check(LocalQueueModelTest.class);
    }
}
