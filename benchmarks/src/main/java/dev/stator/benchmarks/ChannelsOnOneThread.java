package dev.stator.benchmarks;

import dev.stator.executor.LocalExecutor;
import dev.stator.sync.Channel;
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
 * Values through a channel of 64, all on one thread: {@code Channel} with a {@code LocalExecutor}, Kotlin's with {@code runBlocking}, an
 * {@code ArrayBlockingQueue} between virtual threads with one carrier.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1"})
public class ChannelsOnOneThread {

    private static final int VALUES = 100_000;
    private static final int CAPACITY = 64;

    /** How many send, and how many receive. */
    @Param({"1", "4"})
    public int pairs;

    @Benchmark
    @OperationsPerInvocation(VALUES)
    public void generated() {
        Channel<Integer> channel = Channel.bounded(CAPACITY);
        try (LocalExecutor executor = new LocalExecutor()) {
            for (int i = 0; i < pairs; i++) {
                executor.spawn(AsyncMethods.send(channel, VALUES / pairs));
                executor.spawn(AsyncMethods.receive(channel, VALUES / pairs));
            }
            executor.run();
        }
    }

    @Benchmark
    @OperationsPerInvocation(VALUES)
    public void kotlin() {
        KotlinChannels.onThisThread(CAPACITY, pairs, VALUES / pairs);
    }

    @Benchmark
    @OperationsPerInvocation(VALUES)
    public void blocking() throws InterruptedException {
        BlockingQueues.exchange(CAPACITY, pairs, VALUES / pairs);
    }
}
