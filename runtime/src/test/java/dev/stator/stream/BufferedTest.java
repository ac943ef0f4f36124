package dev.stator.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Gate;
import dev.stator.StrictWork;
import dev.stator.executor.LocalExecutor;
import dev.stator.executor.WorkStealingExecutor;
import dev.stator.task.JoinHandle;
import dev.stator.task.TaskLocal;
import dev.stator.test.TestTask;
import dev.stator.time.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Futures in flight: how many, in which order their values come, and that they go on while the consumer works. */
class BufferedTest {

    private final VirtualClock clock = VirtualClock.automatic();
    private final LocalExecutor executor = new LocalExecutor(clock);
    private int inFlight;
    private int most;

    @AfterEach
    void nothingIsLeft() {
        executor.close();
        assertThat(executor.nextDeadline()).isEmpty();
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    private static Stream<Integer> upTo(int count) {
        return Stream.from(IntStream.rangeClosed(1, count).boxed());
    }

    /** {@code value} after so long, in two steps, so that it has to be polled in between; counted while it is in flight. */
    private Future<Integer> work(int value, long millis) {
        return Future.done()
                .andThen(started -> {
                    most = Math.max(most, ++inFlight);
                    return Futures.sleep(ms(millis / 2));
                })
                .andThen(half -> Futures.sleep(ms(millis - millis / 2)))
                .map(done -> {
                    inFlight--;
                    return value;
                });
    }

    private List<String> timed(Stream<?> stream) {
        List<String> seen = new ArrayList<>();
        executor.blockOn(
                stream.forEach(each -> seen.add(each + " at " + clock.elapsed().toMillis())));
        return seen;
    }

    @Test
    void valuesKeepTheirOrderAndNoMoreThanTheLimitAreInFlight() {
        assertThat(timed(upTo(5).buffered(2, i -> work(i, i == 1 ? 100 : 30))))
                .containsExactly("1 at 100", "2 at 100", "3 at 130", "4 at 130", "5 at 160");
        assertThat(most).isEqualTo(2);
    }

    @Test
    void unorderedTheyComeAsTheyComplete() {
        assertThat(timed(upTo(5).bufferUnordered(2, i -> work(i, i == 1 ? 100 : 30))))
                .containsExactly("2 at 30", "3 at 60", "4 at 90", "1 at 100", "5 at 120");
        assertThat(most).isEqualTo(2);
    }

    @Test
    void aStreamOfFutures() {
        Stream<Integer> values = upTo(3).map(i -> work(i, 10)).buffered(3);
        assertThat(timed(values)).containsExactly("1 at 10", "2 at 10", "3 at 10");
        Stream<Integer> unordered = upTo(3).map(i -> work(i, 40 - 10 * i)).bufferUnordered(3);
        assertThat(timed(unordered)).containsExactly("3 at 20", "2 at 30", "1 at 40");
        assertThatThrownBy(() -> executor.blockOn(upTo(1).<Integer>buffered(1).toList()))
                .isInstanceOf(ClassCastException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theyGoOnWhileTheConsumerWorks(boolean ordered) {
        Stream<Integer> values =
                ordered ? upTo(6).buffered(1, i -> work(i, 100)) : upTo(6).bufferUnordered(1, i -> work(i, 100));
        assertThat(timed(values.then(i -> Futures.sleep(ms(100)).map(done -> i))))
                .containsExactly("1 at 200", "2 at 300", "3 at 400", "4 at 500", "5 at 600", "6 at 700");
        assertThat(most).isEqualTo(1);
    }

    /** {@code while ((value = values.next().await()) != null) sleep(work).await();} */
    private Future<Integer> consume(Stream<Integer> values, long work, int taken) {
        return values.next()
                .andThen(value -> value == null
                        ? Future.ready(taken)
                        : Futures.sleep(ms(work)).andThen(done -> consume(values, work, taken + 1)));
    }

    @Test
    void theyGoOnWhileALoopOverNextWorks() {
        assertThat(executor.blockOn(consume(upTo(6).buffered(1, i -> work(i, 100)), 100, 0)))
                .isEqualTo(6);
        assertThat(clock.elapsed()).isEqualTo(ms(700));
    }

    @Test
    void theyGoOnAlsoWhenTheConsumerIsOneOfSeveralInItsTask() throws TimeoutException {
        Future<Integer> consumer = consume(upTo(6).buffered(1, i -> work(i, 100)), 100, 0);
        Future<Integer> another = consume(upTo(3).buffered(1, i -> work(i, 10)), 90, 0);
        executor.blockOn(Futures.join(Futures.timeout(ms(1000), consumer), another, Futures.sleep(ms(1))));
        assertThat(clock.elapsed()).isEqualTo(ms(700));
    }

    @Test
    void theyGoOnAfterANextThatWasCancelled() {
        Stream<Integer> values = upTo(3).buffered(3, i -> work(i, 100));
        assertThatThrownBy(() -> executor.blockOn(Futures.timeout(ms(30), values.next())
                        .handle((value, failure) -> failure)
                        .andThen(failure -> Futures.sleep(ms(100)).andThen(done -> {
                            assertThat(inFlight).isZero();
                            return Future.failed(failure);
                        }))))
                .isInstanceOf(TimeoutException.class);
        assertThat(executor.blockOn(values.toList())).containsExactly(1, 2, 3);
        assertThat(clock.elapsed()).isEqualTo(ms(130));
    }

    @Test
    void theyGoOnUnderBlockOn() {
        List<Long> ends = new ArrayList<>();
        Stream<Integer> values = upTo(2).buffered(
                        2,
                        i -> Futures.sleep(ms(20)).map(done -> {
                            ends.add(System.nanoTime());
                            return i;
                        }));
        long[] workEnd = {0};
        Futures.blockOn(values.then(i -> Futures.sleep(ms(i == 1 ? 200 : 1)).map(done -> {
                    workEnd[0] = i == 1 ? System.nanoTime() : workEnd[0];
                    return i;
                }))
                .toList());
        assertThat(ends.get(1)).isLessThan(workEnd[0]);
    }

    @Test
    void theyGoOnUnderPollsByHand() {
        Gate<Integer> consumer = new Gate<>();
        List<Gate<Integer>> gates = List.of(new Gate<>(), new Gate<>());
        TestTask<List<Integer>> task = TestTask.of(Stream.from(gates)
                .buffered(2, gate -> gate)
                .then(i -> i == 1 ? consumer : Future.ready(i))
                .toList());
        task.assertPending();
        gates.get(0).open(1);
        task.assertPending();
        int polls = gates.get(1).polls;
        gates.get(1).open(2);
        assertThat(task.isWoken()).isTrue();
        task.assertPending();
        assertThat(gates.get(1).polls).isEqualTo(polls + 1);
        consumer.open(10);
        assertThat(task.assertReady()).containsExactly(10, 2);
    }

    @Test
    void theSourceGoesOnTooAsLongAsThereIsRoom() {
        Stream<Integer> slow =
                Stream.from(Futures.interval(ms(50))).take(4).map(tick -> 1).scan(0, Integer::sum);
        assertThat(timed(slow.buffered(4, i -> work(i, 70))
                        .then(i -> Futures.sleep(ms(300)).map(done -> i))))
                .containsExactly("1 at 370", "2 at 670", "3 at 970", "4 at 1270");
        assertThat(most).isEqualTo(2);
    }

    @Test
    void whatWasNotTakenTakesRoom() {
        int[] started = {0};
        Stream<Integer> values = upTo(9).buffered(3, i -> {
            started[0]++;
            return Future.ready(i);
        });
        executor.blockOn(Futures.sleep(ms(1)).andThen(done -> values.next()).andThen(one -> Futures.sleep(ms(100))));
        assertThat(started[0]).isEqualTo(4);
        assertThat(executor.blockOn(values.toList())).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aFailureComesInItsPlaceAndCancelsTheOthers() {
        StrictWork work = new StrictWork();
        StrictStream source = StrictStream.of(9, 0);
        List<Integer> seen = new ArrayList<>();
        assertThatThrownBy(() -> executor.blockOn(source.buffered(
                                3, i -> i == 2 ? work.failure(10) : work.value(i, i == 3 ? 1000 : 20))
                        .forEach(seen::add)))
                .isInstanceOf(IOException.class);
        assertThat(seen).containsExactly(1);
        assertThat(clock.elapsed()).isLessThan(ms(40));
        work.requireAccounted();
        source.requireAccounted();
    }

    @Test
    void unorderedTheFirstFailureInTimeCounts() {
        StrictWork work = new StrictWork();
        List<Integer> seen = new ArrayList<>();
        assertThatThrownBy(() ->
                        executor.blockOn(upTo(9).bufferUnordered(3, i -> i == 2 ? work.failure(10) : work.value(i, 20))
                                .forEach(seen::add)))
                .isInstanceOf(IOException.class);
        assertThat(seen).isEmpty();
        work.requireAccounted();
    }

    @Test
    void aFailureOfTheSourceComesAfterWhatCameBefore() {
        List<Integer> seen = new ArrayList<>();
        assertThatThrownBy(() -> executor.blockOn(new StrictStream(2, 0, true)
                        .buffered(5, i -> work(i, 10))
                        .forEach(seen::add)))
                .isInstanceOf(IOException.class);
        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void aFunctionThatThrowsIsAFailureOfItsElement() {
        RuntimeException failure = new RuntimeException();
        List<Integer> seen = new ArrayList<>();
        assertThatThrownBy(() -> executor.blockOn(upTo(3).<Integer>buffered(3, i -> {
                            if (i == 2) {
                                throw failure;
                            }
                            return work(i, 10);
                        })
                        .forEach(seen::add)))
                .isSameAs(failure);
        assertThat(seen).containsExactly(1);
        assertThat(inFlight).isZero();
    }

    @Test
    void endingEarlyCancelsWhatIsInFlight() {
        StrictWork work = new StrictWork();
        assertThat(executor.blockOn(
                        upTo(9).buffered(4, i -> work.value(i, 10 * i)).take(2).toList()))
                .containsExactly(1, 2);
        work.requireAccounted();
        assertThat(work.ended()).isEqualTo(2);
        assertThat(clock.elapsed()).isEqualTo(ms(23));
    }

    @Test
    void forEachConcurrentRunsSeveralActions() {
        executor.blockOn(upTo(6).forEachConcurrent(3, i -> work(i, 10)));
        assertThat(clock.elapsed()).isEqualTo(ms(20));
        assertThat(most).isEqualTo(3);
    }

    @Test
    void theySeeTheTaskLocalsOfTheConsumer() {
        TaskLocal<String> request = new TaskLocal<>();
        List<String> seen = new ArrayList<>();
        Stream<Integer> values = upTo(2).buffered(
                        2,
                        i -> Futures.sleep(ms(10 * i)).map(done -> {
                            seen.add(request.get());
                            return i;
                        }));
        executor.blockOn(request.scope("r17", values.next().andThen(one -> Futures.sleep(ms(100)))));
        assertThat(seen).containsExactly("r17", "r17");
    }

    @Test
    void aGreedyFutureStarvesNeitherTheConsumerNorTheOthers() {
        Future<Integer> greedy = Stream.from(java.util.stream.Stream.generate(() -> 1))
                .filter(i -> i > 1)
                .count()
                .map(Long::intValue);
        Stream<Integer> values = Stream.of(
                        greedy,
                        Future.yieldNow().map(done -> 7),
                        Future.yieldNow().map(done -> 8))
                .bufferUnordered(3, each -> each);
        executor.blockOn(values.next()
                .andThen(seven -> Futures.sleep(ms(0)))
                .andThen(done -> values.next())
                .andThen(eight -> values.closeAsync()));
    }

    @Test
    void roomForNoneIsRefused() {
        assertThatThrownBy(() -> upTo(1).buffered(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> upTo(1).bufferUnordered(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The companion of the task before may still run when the stream has moved on to another task, on another thread. */
    @Test
    void theStreamMayMoveFromTaskToTask() throws Exception {
        try (WorkStealingExecutor threads = new WorkStealingExecutor()) {
            for (int round = 0; round < 20; round++) {
                Stream<Integer> values = upTo(200)
                        .buffered(8, i -> threads.spawn(Future.yieldNow().map(done -> i)));
                List<Integer> seen = new ArrayList<>();
                List<JoinHandle<Integer>> before = new ArrayList<>();
                Integer value;
                do {
                    JoinHandle<Integer> lingering = threads.spawn(values.next().andThen(next -> {
                        synchronized (seen) {
                            if (next != null) {
                                seen.add(next);
                            }
                            seen.notifyAll();
                        }
                        return Future.yieldNow()
                                .andThen(done -> Future.yieldNow())
                                .map(done -> next);
                    }));
                    int expected = before.size() + 1;
                    synchronized (seen) {
                        while (seen.size() < expected && expected <= 200) {
                            seen.wait(10_000);
                        }
                    }
                    before.add(lingering);
                    value = expected <= 200 ? seen.get(expected - 1) : threads.blockOn(lingering);
                } while (value != null);
                assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 200).boxed().toList());
            }
        }
    }
}
