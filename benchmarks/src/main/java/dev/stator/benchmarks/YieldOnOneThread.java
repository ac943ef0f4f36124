package dev.stator.benchmarks;

import dev.stator.Futures;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A task that yields, driven by the thread that blocks on it: {@code blockOn} beside {@code runBlocking}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class YieldOnOneThread {

    private static final int TIMES = 1000;

    @Param({"1", "10", "100"})
    public int depth;

    @Setup(Level.Trial)
    public void warmUp() {
        for (int i = 0; i < 30; i++) {
            generated();
            kotlin();
        }
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public int generated() {
        return Futures.blockOn(AsyncMethods.yields(depth, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public int kotlin() {
        return KotlinFunctions.blockOnYields(depth, TIMES);
    }
}
