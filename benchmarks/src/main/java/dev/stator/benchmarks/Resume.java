package dev.stator.benchmarks;

import dev.stator.Future;
import dev.stator.Poll;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A wake and a poll of a chain of suspended calls whose innermost one goes on and waits again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class Resume {

    @Param({"1", "10", "100"})
    public int depth;

    private final Source source = new Source();
    private final KotlinSource kotlinSource = new KotlinSource();

    private Future<Integer> generated;
    private Future<Integer> hand;

    /** Suspends each chain, then lets others run to their end, so that no branch is new to the compiler. */
    @Setup(Level.Trial)
    public void suspend() throws Exception {
        for (int i = 0; i < 3_000; i++) {
            toItsEnd(AsyncMethods.descend(source, depth), source);
            toItsEnd(new HandDescend(source, depth), source);
            KotlinSource other = new KotlinSource();
            KotlinFunctions.descend(other, depth, new Completion());
            other.resumeOnce();
            other.stopped = true;
            other.resumeOnce();
        }
        Source generatedSource = new Source();
        generated = AsyncMethods.descend(generatedSource, depth);
        generated.poll(source.cx);
        hand = new HandDescend(new Source(), depth);
        hand.poll(source.cx);
        KotlinFunctions.descend(kotlinSource, depth, new Completion());
    }

    private static void toItsEnd(Future<Integer> future, Source source) throws Exception {
        source.stopped = false;
        future.poll(source.cx);
        future.poll(source.cx);
        source.stopped = true;
        source.drive(future);
    }

    @Benchmark
    public Poll<Integer> generated() throws Exception {
        return generated.poll(source.cx);
    }

    @Benchmark
    public Poll<Integer> hand() throws Exception {
        return hand.poll(source.cx);
    }

    /** The raw intrinsics: no dispatcher, no job. */
    @Benchmark
    public Object kotlin() {
        kotlinSource.resumeOnce();
        return kotlinSource.waiting;
    }
}
