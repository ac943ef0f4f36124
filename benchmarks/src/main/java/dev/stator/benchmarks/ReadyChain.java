package dev.stator.benchmarks;

import dev.stator.Context;
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

/** Ten nested async calls with int results, all ready. Before, and between the iterations, one call in three suspends. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ReadyChain {

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
            source.drive(AsyncMethods.chain1(source, x));
            source.drive(new HandStart<>(HandChain.Level1::body, source, x));
            source.drive(new HandStart<>(HandChainBoxed.Level1::body, source, x));
            source.drive(new HandStart<>(
                    (Context cx,
                            int depth,
                            HandChainUncounted.Level1 machine,
                            Object awaited,
                            Source from,
                            int number) -> HandChainUncounted.Level1.body(cx, machine, awaited, from, number),
                    source,
                    x));
            BlockingMethods.chain1(source, x);
        });
        kotlinSource.pollute(times, () -> {
            KotlinFunctions.chain1(kotlinSource, x, completion);
            kotlinSource.drive();
        });
    }

    /** As the body of another async method awaits it. */
    @Benchmark
    public int generated() throws Throwable {
        Context cx = source.cx;
        return Hand.intFrom(cx, AsyncMethods$chain1.chain1(cx, 1, null, null, source, x));
    }

    /** The future that a plain method gets, polled once. */
    @Benchmark
    public int generatedPolled() throws Exception {
        return AsyncMethods.chain1(source, x).poll(source.cx).get();
    }

    @Benchmark
    public int hand() throws Throwable {
        Context cx = source.cx;
        return Hand.intFrom(cx, HandChain.Level1.body(cx, 1, null, null, source, x));
    }

    @Benchmark
    public int handBoxed() throws Throwable {
        return (Integer) HandChainBoxed.Level1.body(source.cx, 1, null, null, source, x);
    }

    @Benchmark
    public int handUncounted() throws Throwable {
        Context cx = source.cx;
        return Hand.intFrom(cx, HandChainUncounted.Level1.body(cx, null, null, source, x));
    }

    @Benchmark
    public int kotlin() {
        return (Integer) KotlinFunctions.chain1(kotlinSource, x, completion);
    }

    @Benchmark
    public int blocking() {
        return BlockingMethods.chain1(source, x);
    }
}
