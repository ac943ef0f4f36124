package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.task.JoinHandle;
import dev.stator.test.SeededExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random trees of combinators over work that is strict about its protocol, in random orders, aborted at random moments. */
class RandomCombinatorsTest {

    private static final int SEEDS = 200;
    private static final int TREES = 20;

    /** A failure that decides a combinator which is then cancelled is told to the handler of the thread: here nobody listens. */
    @BeforeEach
    void listenToNobody() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
    }

    @AfterEach
    void listen() {
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }

    @Test
    void whatHasStartedEndsOrIsCleanedUp() {
        SeededExecutor.explore(SEEDS, executor -> {
            SplittableRandom random = new SplittableRandom(executor.seed());
            StrictWork work = new StrictWork();
            List<JoinHandle<?>> trees = new ArrayList<>();
            for (int i = 0; i < TREES; i++) {
                trees.add(executor.spawn(tree(random, work, 3).handle((value, failure) -> ended(failure))));
            }
            for (int i = 0; i < TREES; i++) {
                executor.blockOn(Futures.sleep(Duration.ofMillis(random.nextInt(4))));
                trees.get(random.nextInt(TREES)).abort();
            }
            executor.run();
            work.requireAccounted();
            assertThat(executor.sleepers()).isZero();
        });
    }

    /** A failure of the work itself is expected, and one of a limit; anything else is a fault of a combinator. */
    private static String ended(Throwable failure) {
        if (failure instanceof RuntimeException || failure instanceof Error) {
            throw new AssertionError(failure);
        }
        return "ended";
    }

    private static Future<?> tree(SplittableRandom random, StrictWork work, int depth) {
        if (depth == 0) {
            int millis = random.nextInt(20);
            return random.nextInt(4) == 0 ? work.failure(millis) : work.value(1, millis);
        }
        Future<?> a = tree(random, work, depth - 1);
        Future<?> b = tree(random, work, depth - 1);
        Future<?> c = tree(random, work, depth - 1);
        return switch (random.nextInt(10)) {
            case 0 -> Futures.join(a, b, c);
            case 1 -> Futures.joinAll(List.of(a, b, c));
            case 2 -> Futures.select(a, b, c);
            case 3 -> Futures.race(a, b, c).biased();
            case 4 -> Futures.anySuccess(a, b, c);
            case 5 -> timeout(Duration.ofMillis(random.nextInt(15)), a);
            case 6 -> a.andThen(value -> b);
            case 7 -> a.handle((value, failure) -> value);
            case 8 ->
                Futures.retry(
                        () -> work.failure(3),
                        Backoff.fixed(Duration.ofMillis(2)).withJitter());
            default -> shared(Futures.shared(a), b);
        };
    }

    /** Two handles of one future, of which one may be cancelled before the other. */
    private static <T> Future<?> shared(Shared<T> shared, Future<?> other) {
        return Futures.join(Futures.race(shared.share(), other), shared);
    }

    private static <T> Future<T> timeout(Duration limit, Future<T> future) {
        try {
            return Futures.timeout(limit, future);
        } catch (TimeoutException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
