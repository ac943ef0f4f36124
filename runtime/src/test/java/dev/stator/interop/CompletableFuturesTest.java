package dev.stator.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Gate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CompletableFuturesTest {

    @Test
    void handsOverTheValueAndTheFailure() throws Exception {
        assertThat(CompletableFutures.toCompletableFuture(Future.ready(1), ForkJoinPool.commonPool())
                        .get())
                .isEqualTo(1);
        IOException failure = new IOException();
        CompletableFuture<Integer> failed =
                CompletableFutures.toCompletableFuture(Future.failed(failure), ForkJoinPool.commonPool());
        assertThatThrownBy(failed::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    }

    @Test
    void aSleepIsWokenByTheDaemonTimerThread() throws Exception {
        CompletableFutures.toCompletableFuture(Futures.sleep(Duration.ofMillis(1)), ForkJoinPool.commonPool())
                .get();
        assertThat(Thread.getAllStackTraces().keySet())
                .anyMatch(thread -> thread.getName().equals("stator-timer") && thread.isDaemon());
    }

    @Test
    void cancellingItAbortsTheTask() {
        Gate<String> gate = new Gate<>();
        Queue<Runnable> queue = new ArrayDeque<>();
        CompletableFuture<String> future = CompletableFutures.toCompletableFuture(gate, queue::add);
        queue.remove().run();
        assertThat(future.cancel(true)).isTrue();
        queue.remove().run();
        assertThat(gate.cancels).isEqualTo(1);
    }

    @Test
    void anExecutorThatRefusesFailsIt() {
        CompletableFuture<Integer> future = CompletableFutures.toCompletableFuture(Future.ready(1), run -> {
            throw new RejectedExecutionException();
        });
        assertThat(future).isCompletedExceptionally();
    }
}
