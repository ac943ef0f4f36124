package dev.stator.executor;

import dev.stator.Future;
import dev.stator.Poll;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs each of its tests on every executor: one thread, one worker, four workers, a plain executor, virtual threads. */
@ParameterizedClass
@MethodSource("kinds")
@Timeout(60)
abstract class EveryExecutor {

    final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private final Kind.Subject subject;
    final TaskExecutor executor;

    EveryExecutor(Kind kind) {
        subject = kind.start(uncaught::add);
        executor = subject.executor();
    }

    static Stream<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(Kind::isAvailable);
    }

    @AfterEach
    void close() {
        subject.close();
    }

    /** Wakes itself so many times before it is ready. */
    static Future<Integer> yielding(int times) {
        int[] yields = {0};
        return cx -> {
            if (yields[0] == times) {
                return Poll.ready(times);
            }
            yields[0]++;
            cx.waker().wake();
            return Poll.pending();
        };
    }

    /** Runs the tasks until that holds. */
    void runUntil(BooleanSupplier condition) {
        executor.blockOn((Future<Void>) cx -> {
            if (condition.getAsBoolean()) {
                return Poll.done();
            }
            cx.waker().wake();
            return Poll.pending();
        });
    }
}
