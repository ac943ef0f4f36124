package dev.stator.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import dev.stator.test.TestTask;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a stream keeps alive: nothing that it has given away, and itself not even while its task lives on. */
class StreamHeapTest {

    private static void requireCollected(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 50 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(1L << Math.min(i, 6));
        }
        assertThat(reference.get()).isNull();
    }

    private static WeakReference<byte[]> take(Stream<byte[]> stream) {
        return new WeakReference<>(TestTask.of(stream.next()).assertReady());
    }

    private static Stream<byte[]> fresh() {
        return Stream.from(java.util.stream.Stream.generate(() -> new byte[100]));
    }

    @Test
    void whatWasGivenAwayIsNotKept() throws InterruptedException {
        List<Stream<byte[]>> streams = List.of(
                fresh().map(bytes -> bytes.clone())
                        .filter(bytes -> true)
                        .skip(1)
                        .peek(bytes -> {}),
                fresh().then(Future::ready),
                fresh().zip(fresh(), (a, b) -> a),
                fresh().merge(Stream.empty()),
                fresh().chunks(2).map(chunk -> chunk.get(0)),
                Stream.unfold(() -> Future.ready(new byte[100])));
        for (Stream<byte[]> stream : streams) {
            requireCollected(take(stream));
            Reference.reachabilityFence(stream);
        }
    }

    @Test
    void aBufferKeepsWhatIsInFlightAndNoMore() throws InterruptedException {
        Stream<byte[]> stream = fresh().buffered(2, Future::ready);
        requireCollected(take(stream));
        Reference.reachabilityFence(stream);
    }

    /** A task that goes on for ever, and has given up a stream. */
    private static final class Abandoning implements Future<Void> {

        private final List<WeakReference<?>> abandoned;

        Abandoning(List<WeakReference<?>> abandoned) {
            this.abandoned = abandoned;
        }

        @Override
        public Poll<Void> poll(Context cx) throws Exception {
            if (abandoned.isEmpty()) {
                Stream<Integer> stream = Stream.of(1, 2, 3)
                        .buffered(
                                2,
                                i -> i == 1
                                        ? Future.ready(1)
                                        : Future.yieldNow().map(done -> i));
                assertThat(stream.next().poll(cx).get()).isEqualTo(1);
                abandoned.add(new WeakReference<>(stream));
            }
            return Poll.pending();
        }
    }

    @Test
    void theTaskDoesNotKeepAStreamThatWasAbandoned() throws InterruptedException {
        List<WeakReference<?>> abandoned = new ArrayList<>();
        TestTask<Void> task = TestTask.of(new Abandoning(abandoned));
        task.assertPending();
        assertThat(task.isWoken()).isTrue();
        task.assertPending();
        requireCollected(abandoned.get(0));
        Reference.reachabilityFence(task);
    }

    @Test
    void aTimerDoesNotKeepAStreamThatWasClosed() throws InterruptedException {
        Stream<Integer> stream = Stream.of(1)
                .then(i -> Futures.sleep(java.time.Duration.ofDays(1)).map(done -> i));
        TestTask<?> list = TestTask.of(stream.toList());
        list.assertPending();
        WeakReference<?> closed = new WeakReference<>(stream);
        stream = null;
        list.pollCancel();
        assertThat(list.sleepers()).isZero();
        TestTask<?> other = TestTask.of(Future.pending());
        list = other;
        requireCollected(closed);
        Reference.reachabilityFence(list);
    }
}
