package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FutureTest {

    private final Hand hand = new Hand();

    @Test
    void valuesMayBePolledAgain() throws Exception {
        Future<String> ready = Future.ready("a");
        Future<String> failed = Future.failed(new IOException());
        for (int i = 0; i < 2; i++) {
            assertThat(ready.poll(hand.cx).get()).isEqualTo("a");
            assertThat(Future.done().poll(hand.cx)).isEqualTo(Poll.done());
            assertThatThrownBy(() -> failed.poll(hand.cx)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void pendingStaysPendingAndNeverWakes() throws Exception {
        assertThat(Future.pending().poll(hand.cx).isPending()).isTrue();
        assertThat(Future.pending().pollCancel(hand.cx).isReady()).isTrue();
        assertThat(hand.wakes).isZero();
    }

    @Test
    void yieldIsPendingOnce() throws Exception {
        Future<Void> yield = Future.yieldNow();
        assertThat(yield.poll(hand.cx).isPending()).isTrue();
        assertThat(hand.wakes).isEqualTo(1);
        assertThat(yield.poll(hand.cx).isReady()).isTrue();
        assertThatThrownBy(() -> yield.poll(hand.cx)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void awaitOutsideOfAsyncCodeNamesTheMethodAndTheWayOut() {
        assertThatThrownBy(() -> waltz(Future.ready("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FutureTest.waltz")
                .hasMessageContaining("stator-processor")
                .hasMessageContaining("Futures.blockOn");
    }

    private static String waltz(Future<String> future) {
        return future.await();
    }

    @Test
    void anUncompiledBlockFailsAndNamesItsPlace() {
        Future<String> block = Future.async(() -> Future.ready("a"));
        assertThatThrownBy(() -> block.poll(hand.cx))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FutureTest.anUncompiledBlock")
                .hasMessageContaining("stator-processor");
    }

    @Test
    void anAsyncCloseableThatIsClosedWithoutAwaitNamesThePlaceAndTheWayOut() {
        assertThatThrownBy(() -> use(Future::done))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FutureTest.use")
                .hasMessageContaining("@Async")
                .hasMessageContaining("Futures.blockOn");
    }

    private static void use(AsyncCloseable resource) {
        try (resource) {
            assertThat(resource.closeAsync()).isNotNull();
        }
    }

    @Test
    void aStageWakesWhenItCompletes() throws Exception {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Future<String> future = Future.from(stage);
        assertThat(future.poll(hand.cx).isPending()).isTrue();
        stage.complete("a");
        assertThat(hand.wakes).isEqualTo(1);
        assertThat(future.poll(hand.cx).get()).isEqualTo("a");
        assertThatThrownBy(() -> future.poll(hand.cx)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStageFailsWithItsOwnException() {
        IOException failure = new IOException();
        assertThatThrownBy(() ->
                        Future.from(CompletableFuture.failedStage(failure)).poll(hand.cx))
                .isSameAs(failure);
        CompletableFuture<Object> wrapped = CompletableFuture.completedFuture(1).thenApply(one -> {
            throw new CompletionException(failure);
        });
        assertThatThrownBy(() -> Future.from(wrapped).poll(hand.cx)).isSameAs(failure);
    }

    @Test
    void cancellingCancelsTheStage() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        assertThat(Future.from(stage).pollCancel(hand.cx).isReady()).isTrue();
        assertThat(stage).isCancelled();
    }
}
