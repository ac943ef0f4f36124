package dev.stator.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ten nested async calls with object results, all ready. Before, and between the iterations, one call in three suspends. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ReadyObjects {

    private final Source source = new Source();
    private final KotlinSource kotlinSource = new KotlinSource();
    private final Completion completion = new Completion();
    private int x = 1000;

    @Setup(Level.Trial)
    public void warmUp() {
        pollute(30_000);
    }

    @Setup(Level.Iteration)
    public void polluteAgain() {
        pollute(3_000);
    }

    private void pollute(int times) {
        source.pollute(times, () -> {
            source.drive(AsyncMethods.object1(source, x));
            source.drive(new HandStart<>(HandObjects.Level1::body, source, x));
            BlockingMethods.object1(source, x);
        });
        kotlinSource.pollute(times, () -> {
            KotlinFunctions.objects1(kotlinSource, x, completion);
            kotlinSource.drive();
        });
    }

    @Benchmark
    public Object generated() throws Throwable {
        return AsyncMethods$object1.object1(source.cx, 1, null, null, source, x);
    }

    @Benchmark
    public Object hand() throws Throwable {
        return HandObjects.Level1.body(source.cx, 1, null, null, source, x);
    }

    @Benchmark
    public Object kotlin() {
        return KotlinFunctions.objects1(kotlinSource, x, completion);
    }

    @Benchmark
    public Object blocking() {
        return BlockingMethods.object1(source, x);
    }
}
