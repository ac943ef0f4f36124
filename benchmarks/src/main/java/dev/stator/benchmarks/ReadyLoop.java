package dev.stator.benchmarks;

import dev.stator.Context;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An await in a loop, each ready. Before, and between the iterations, one call in three suspends. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ReadyLoop {

    private static final int TIMES = 1000;

    private final Source source = new Source();
    private final KotlinSource kotlinSource = new KotlinSource();
    private final Completion completion = new Completion();

    @Setup(Level.Trial)
    public void warmUp() {
        pollute(300);
    }

    @Setup(Level.Iteration)
    public void polluteAgain() {
        pollute(30);
    }

    private void pollute(int times) {
        source.pollute(times, () -> {
            source.drive(AsyncMethods.loop(source, TIMES));
            source.drive(new HandLoop.Loop(source, TIMES));
            BlockingMethods.loop(source, TIMES);
        });
        kotlinSource.pollute(times, () -> {
            KotlinFunctions.loop(kotlinSource, TIMES, completion);
            kotlinSource.drive();
        });
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public int generated() throws Throwable {
        Context cx = source.cx;
        return Hand.intFrom(cx, AsyncMethods$loop.loop(cx, 1, null, null, source, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public int hand() throws Throwable {
        Context cx = source.cx;
        return Hand.intFrom(cx, HandLoop.Loop.body(cx, 1, null, null, source, TIMES));
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public int kotlin() {
        return (Integer) KotlinFunctions.loop(kotlinSource, TIMES, completion);
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public int blocking() {
        return BlockingMethods.loop(source, TIMES);
    }
}
