package dev.stator.benchmarks;

import dev.stator.Futures;
import dev.stator.executor.WorkStealingExecutor;
import dev.stator.sync.Channel;
import dev.stator.task.JoinHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Values through a channel of 64 between tasks of two workers: {@code Channel} with a {@code WorkStealingExecutor}, Kotlin's with
 * {@code Dispatchers.Default}, an {@code ArrayBlockingQueue} between virtual threads with two carriers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {
            "-Djdk.virtualThreadScheduler.parallelism=2",
            "-Djdk.virtualThreadScheduler.maxPoolSize=2",
            "-Dkotlinx.coroutines.scheduler.core.pool.size=2",
            "-Dkotlinx.coroutines.scheduler.max.pool.size=2"
        })
public class ChannelsOnTwoWorkers {

    private static final int VALUES = 100_000;
    private static final int CAPACITY = 64;

    /** How many send, and how many receive. */
    @Param({"1", "4"})
    public int pairs;

    /** Its threads are daemons. */
    private final WorkStealingExecutor executor = new WorkStealingExecutor(2);

    @Benchmark
    @OperationsPerInvocation(VALUES)
    public void generated() {
        Channel<Integer> channel = Channel.bounded(CAPACITY);
        List<JoinHandle<?>> tasks = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            tasks.add(executor.spawn(AsyncMethods.send(channel, VALUES / pairs)));
            tasks.add(executor.spawn(AsyncMethods.receive(channel, VALUES / pairs)));
        }
        tasks.forEach(Futures::blockOn);
    }

    @Benchmark
    @OperationsPerInvocation(VALUES)
    public void kotlin() {
        KotlinChannels.onWorkers(CAPACITY, pairs, VALUES / pairs);
    }

    @Benchmark
    @OperationsPerInvocation(VALUES)
    public void blocking() throws InterruptedException {
        BlockingQueues.exchange(CAPACITY, pairs, VALUES / pairs);
    }
}
