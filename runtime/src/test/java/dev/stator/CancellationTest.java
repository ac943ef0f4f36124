package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.task.JoinHandle;
import dev.stator.task.Outcome;
import dev.stator.test.CancelEverywhere;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation of the core, cancelled at each of its polls: no piece of work is left without its end, nothing stays registered. */
class CancellationTest {

    private static Named<Function<StrictWork, Future<?>>> named(
            String name, Function<StrictWork, Future<?>> operation) {
        return Named.of(name, operation);
    }

    private static List<Future<Integer>> three(StrictWork work) {
        return IntStream.range(1, 4).mapToObj(i -> work.value(i, 10 * i)).toList();
    }

    private static Future<Integer> timeout(int millis, Future<Integer> future) {
        try {
            return Futures.timeout(Duration.ofMillis(millis), future);
        } catch (TimeoutException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Stream<Named<Function<StrictWork, Future<?>>>> operations() {
        return Stream.of(
                named("a piece of work", work -> work.value(1, 10)),
                named("yieldNow", work -> Future.yieldNow()),
                named("sleep", work -> Futures.sleep(Duration.ofMillis(10))),
                named("sleepUntil", work -> Futures.sleepUntil(Instant.ofEpochMilli(10))),
                named("tick", work -> {
                    Interval interval = Futures.interval(Duration.ofMillis(5));
                    return interval.tick().andThen(first -> interval.tick());
                }),
                named("map", work -> work.value(1, 10).map(value -> value + 1)),
                named("andThen", work -> work.value(1, 10).andThen(value -> work.value(2, 10))),
                named("handle", work -> work.failure(10).handle((value, failure) -> "handled")),
                named("join", work -> Futures.join(work.value(1, 20), work.value(2, 10), work.value(3, 0))),
                named("join that fails", work -> Futures.join(work.value(1, 20), work.failure(10), work.value(3, 20))),
                named("joinAll", work -> Futures.joinAll(three(work))),
                named("select", work -> Futures.select(work.value(1, 20), work.value(2, 10))),
                named(
                        "biased select",
                        work -> Futures.select(work.value(1, 10), work.value(2, 10))
                                .biased()),
                named("race", work -> Futures.race(three(work))),
                named("race that fails", work -> Futures.race(work.value(1, 20), work.failure(10))),
                named("anySuccess", work -> Futures.anySuccess(work.failure(5), work.value(1, 10), work.value(2, 20))),
                named("anySuccess of none", work -> Futures.anySuccess(work.failure(5), work.failure(10))),
                named("timeout in time", work -> timeout(20, work.value(1, 10))),
                named("timeout too late", work -> timeout(10, work.value(1, 20))),
                named("timeout at the same time", work -> timeout(10, work.value(1, 10))),
                named("retry", work -> Futures.retry(() -> work.failure(5), Backoff.fixed(Duration.ofMillis(10)))),
                named("shared", work -> Futures.shared(work.value(1, 10))),
                named(
                        "all inside each other",
                        work -> timeout(
                                50,
                                Futures.race(
                                                Futures.join(work.value(1, 10), work.value(2, 20)),
                                                Futures.joinAll(three(work)))
                                        .andThen(values -> work.value(4, 10)))));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatHasStartedEndsOrIsCleanedUp(Function<StrictWork, Future<?>> operation) {
        int runs = CancelEverywhere.check(run -> {
            StrictWork work = new StrictWork();
            JoinHandle<?> handle = run.executor().spawn(run.cancellable(operation.apply(work)));
            run.executor().run();
            assertThat(handle.isOver()).isTrue();
            work.requireAccounted();
        });
        assertThat(runs).isGreaterThan(6);
    }

    @Test
    void theOtherHandleOfASharedFutureGetsItsValue() {
        CancelEverywhere.check(run -> {
            StrictWork work = new StrictWork();
            Shared<Integer> shared = Futures.shared(work.value(7, 10).andThen(value -> work.value(8, 10)));
            JoinHandle<Integer> other = run.executor().spawn(shared.share());
            run.executor().spawn(run.cancellable(shared));
            assertThat(run.executor().blockOn(other)).isEqualTo(8);
            work.requireAccounted();
            run.keep(shared);
        });
    }

    @Test
    void eachOutcomeOfASetIsTakenOnce() {
        CancelEverywhere.check(run -> {
            StrictWork work = new StrictWork();
            FuturesUnordered<Integer> unordered = new FuturesUnordered<>();
            FuturesOrdered<Integer> ordered = new FuturesOrdered<>();
            List<Integer> values = new ArrayList<>();
            three(work).forEach(unordered::add);
            three(work).forEach(ordered::add);
            while (!unordered.isEmpty() || !ordered.isEmpty()) {
                Future<Integer> next = unordered.isEmpty() ? ordered.next() : unordered.next();
                if (run.executor().blockOn(run.cancellable(next)) instanceof Outcome.Completed<Integer> completed) {
                    values.add(completed.value());
                }
            }
            assertThat(values).containsExactly(1, 2, 3, 1, 2, 3);
            work.requireAccounted();
            run.keep(unordered);
            run.keep(ordered);
        });
    }

    @Test
    void aStageForgetsWhoHasWaited() {
        CancelEverywhere.check(run -> {
            CompletableFuture<String> stage = new CompletableFuture<>();
            run.executor().spawn(run.cancellable(Future.from(stage)));
            run.executor().blockOn(Futures.sleep(Duration.ofMillis(5)).map(nothing -> stage.complete("a")));
            run.keep(stage);
        });
    }

    @Test
    void aMachineRunsItsCleanupOnce() {
        CancelEverywhere.check(run -> {
            Count.Song song = new Count.Song(Futures.sleep(Duration.ofMillis(5)).map(nothing -> 1));
            song.cleanup = () -> Futures.sleep(Duration.ofMillis(5)).map(nothing -> null);
            run.executor().spawn(run.cancellable(new Count(song, 2)));
            run.executor().run();
            assertThat(song.log)
                    .isIn(
                            List.of(),
                            List.of("finally 0", "closed 0", "finally 1", "closed 1", "finally 2", "closed 2"));
            run.keep(song);
        });
    }
}
