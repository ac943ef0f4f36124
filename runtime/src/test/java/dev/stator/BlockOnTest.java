package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BlockOnTest {

    @Test
    void answersTheValue() {
        assertThat(Futures.blockOn(Future.ready("a"))).isEqualTo("a");
        assertThat(Futures.blockOn(Future.yieldNow())).isNull();
    }

    @Test
    void throwsWhatTheFutureThrew() {
        IOException failure = new IOException();
        assertThatThrownBy(() -> Futures.blockOn(Future.failed(failure))).isSameAs(failure);
        Throwable throwable = new Throwable();
        assertThatThrownBy(() -> Futures.blockOn(Future.failed(throwable))).isSameAs(throwable);
    }

    @Test
    void isWokenByAnotherThread() throws Exception {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Future<String> future = Future.from(stage);
        Thread thread = new Thread(() -> stage.complete("a"));
        thread.start();
        assertThat(Futures.blockOn(future)).isEqualTo("a");
        thread.join();
    }

    @Test
    void nestsAndSurvivesALostPermitAndStrayOnes() {
        Future<Integer> outer = new Future<>() {
            private int polls;

            @Override
            public Poll<Integer> poll(Context cx) {
                if (++polls == 3) {
                    return Poll.ready(Futures.blockOn(Futures.sleep(Duration.ofMillis(1))) == null ? polls : 0);
                }
                LockSupport.unpark(Thread.currentThread());
                cx.waker().wake();
                LockSupport.park(); // eats the permit that the wake may have given
                return Poll.pending();
            }
        };
        LockSupport.unpark(Thread.currentThread());
        assertThat(Futures.blockOn(outer)).isEqualTo(3);
    }

    @Test
    void sleepsByItsOwnTimerAndNeverEndsEarly() {
        long before = System.nanoTime();
        Futures.blockOn(Futures.sleep(Duration.ofMillis(3)));
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(3_000_000);
    }

    @Test
    void anInterruptCancelsWaitsForTheCleanupAndIsRestored() {
        Gate<String> gate = new Gate<>();
        gate.cancelBlocked = true;
        Future<String> future = new Future<>() {
            private int cancels;

            @Override
            public Poll<String> poll(Context cx) throws Exception {
                Thread.currentThread().interrupt();
                return gate.poll(cx);
            }

            @Override
            public Poll<Void> pollCancel(Context cx) {
                if (cancels++ == 3) {
                    gate.cancelBlocked = false;
                }
                Thread.currentThread().interrupt();
                cx.waker().wake();
                return gate.pollCancel(cx);
            }
        };
        assertThatThrownBy(() -> Futures.blockOn(future)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(gate.cancels).isEqualTo(4);
        assertThat(gate.polls).isEqualTo(1);
    }
}
