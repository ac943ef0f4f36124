package dev.stator.sync;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A bounded channel that nobody waits at is a bounded queue: Lincheck tries the interleavings of three threads. */
@Param(name = "value", gen = IntGen.class, conf = "1:3")
public class ChannelModelTest {

    private static final int CAPACITY = 2;

    private final Channel<Integer> channel = Channel.bounded(CAPACITY);

    @Operation
    public boolean trySend(@Param(name = "value") int value) {
        return channel.trySend(value);
    }

    @Operation
    public @Nullable Integer tryReceive() {
        return channel.tryReceive();
    }

    @Operation
    public int size() {
        return channel.size();
    }

    /** What it must be like. */
    public static class Model {

        private final Queue<Integer> queue = new ArrayDeque<>();

        public boolean trySend(int value) {
            return queue.size() < CAPACITY && queue.add(value);
        }

        public @Nullable Integer tryReceive() {
            return queue.poll();
        }

        public int size() {
            return queue.size();
        }
    }

    @Test
    void isLinearizable() {
        new ModelCheckingOptions()
                .iterations(10)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(2)
                .sequentialSpecification(Model.class)
                .check(ChannelModelTest.class);
    }
}
