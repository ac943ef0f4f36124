package dev.stator.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.AsyncCloseable;
import dev.stator.Backoff;
import dev.stator.Context;
import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.Poll;
import dev.stator.Shared;
import dev.stator.task.JoinHandle;
import dev.stator.task.JoinSet;
import dev.stator.task.Spawner;
import dev.stator.task.TaskScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random trees of combinators, scopes, sets and tasks on each kind of executor, aborted at random from another thread, and now and then shut
 * down in the middle. Every cleanup that has started ends, and nothing is left. For a few seconds; {@code -Dstator.soak.minutes=60} goes on
 * for longer, and {@code -Dstator.seed=} makes the same trees again.
 */
class SoakTest {

    private static final int TASKS = 200;
    private static final double MINUTES = Double.parseDouble(System.getProperty("stator.soak.minutes", "0.05"));

    private final Ledger ledger = new Ledger();
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(value = 24, unit = TimeUnit.HOURS)
    void everyCleanupThatStartsEnds() throws Exception {
        long seed = Long.getLong("stator.seed", System.nanoTime());
        System.out.println("soak with -Dstator.seed=" + seed);
        List<Kind> kinds =
                Arrays.stream(Kind.values()).filter(Kind::isAvailable).toList();
        SplittableRandom random = new SplittableRandom(seed);
        long end = System.nanoTime() + (long) (MINUTES * 60e9);
        int rounds = 0;
        do {
            Kind kind = kinds.get(rounds++ % kinds.size());
            round(kind, random.split());
            assertThat(ledger.isBalanced())
                    .as("round %s, on %s: %s", rounds, kind, ledger)
                    .isTrue();
            assertThat(uncaught).isEmpty();
        } while (rounds < kinds.size() || System.nanoTime() - end < 0);
        assertThat(ledger.cleanups()).isPositive();
        System.out.println(rounds + " rounds, " + rounds * TASKS + " tasks, " + ledger);
    }

    private void round(Kind kind, SplittableRandom random) throws Exception {
        try (Kind.Subject subject = kind.start(uncaught::add)) {
            TaskExecutor executor = subject.executor();
            Trees trees = new Trees(executor);
            List<JoinHandle<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < TASKS; i++) {
                tasks.add(executor.spawn(trees.tree(random.split(), 4)));
            }
            SplittableRandom choices = random.split();
            Thread vandal = new Thread(() -> abortSome(tasks, choices));
            vandal.start();
            if (random.nextInt(4) == 0) {
                executor.blockOn(Futures.sleep(Duration.ofMillis(random.nextInt(8))));
                assertThat(executor.shutdown(Duration.ofSeconds(60))).isTrue();
                uncaught.clear(); // of tasks that had failed, and were not joined yet
            }
            for (JoinHandle<Integer> task : tasks) {
                Futures.blockOn(drivenBy(executor, task));
            }
            vandal.join();
            assertThat(executor.dump()).isEqualTo("0 tasks\n");
        }
    }

    /** The outcome of {@code task}; an executor that runs on the thread that waits is run meanwhile. */
    private static Future<?> drivenBy(TaskExecutor executor, JoinHandle<Integer> task) {
        if (executor instanceof LocalExecutor local) {
            local.run();
        }
        return task.outcome();
    }

    private static void abortSome(List<? extends JoinHandle<?>> tasks, SplittableRandom random) {
        for (int i = 0; i < TASKS; i++) {
            tasks.get(random.nextInt(TASKS)).abort();
            if (random.nextInt(8) == 0) {
                LockSupport.parkNanos(random.nextInt(1_000_000));
            }
        }
    }

    /** Makes futures by chance. */
    private final class Trees {

        private final Spawner executor;

        Trees(Spawner executor) {
            this.executor = executor;
        }

        Future<Integer> tree(SplittableRandom random, int depth) {
            if (depth == 0) {
                return ledger.piece(random);
            }
            int below = depth - 1;
            return switch (random.nextInt(12)) {
                case 0 ->
                    Futures.join(tree(random, below), tree(random, below)).map(both -> both.first() + both.second());
                case 1 ->
                    Futures.select(tree(random, below), tree(random, below)).map(won -> 1);
                case 2 -> Futures.race(tree(random, below), tree(random, below), tree(random, below));
                case 3 -> Futures.anySuccess(tree(random, below), tree(random, below));
                case 4 -> timeout(random.nextInt(6), tree(random, below));
                case 5 -> tree(random, below).handle((value, failure) -> 0);
                case 6 -> tree(random, below).andThen(value -> tree(random, below));
                case 7 -> Futures.retry(() -> tree(random, below), Backoff.fixed(Duration.ofMillis(1)));
                case 8 -> shared(Futures.shared(tree(random, below)));
                case 9 -> scope(random, below);
                case 10 -> set(random, below);
                default -> ledger.piece(random);
            };
        }

        private Future<Integer> timeout(int millis, Future<Integer> future) {
            try {
                return Futures.timeout(Duration.ofMillis(millis), future);
            } catch (TimeoutException impossible) {
                throw new AssertionError(impossible);
            }
        }

        private Future<Integer> shared(Shared<Integer> shared) {
            return Futures.anySuccess(shared.share().andThen(value -> Future.pending()), shared);
        }

        private Future<Integer> scope(SplittableRandom random, int depth) {
            return Future.yieldNow().andThen(yielded -> {
                TaskScope scope = TaskScope.open(
                        executor, options -> options.withTimeout(Duration.ofMillis(1 + random.nextInt(20))));
                scope.spawn(tree(random.split(), depth)).detach();
                TaskScope inner = TaskScope.open(scope);
                inner.spawn(tree(random.split(), depth).handle((value, failure) -> 1))
                        .detach();
                scope.spawnBlocking(() -> 1).detach();
                return new Using(scope, scope.join().map(nothing -> 1));
            });
        }

        private Future<Integer> set(SplittableRandom random, int depth) {
            return Future.yieldNow().andThen(yielded -> {
                JoinSet<Integer> set = new JoinSet<>(executor);
                set.spawn(tree(random.split(), depth).handle((value, failure) -> 1));
                set.spawn(tree(random.split(), depth).handle((value, failure) -> 1));
                return new Using(set, set.joinNext());
            });
        }
    }

    /** {@code try (resource) { return body.await(); }} by hand, but that a failure of the close is not told. */
    private static final class Using implements Future<Integer> {

        private final Future<Void> close;
        private final Future<Integer> body;
        private boolean bodyOver;
        private Throwable failure;
        private int value;

        Using(AsyncCloseable resource, Future<Integer> body) {
            this.body = body;
            this.close = resource.closeAsync().handle((nothing, failed) -> null);
        }

        @Override
        public Poll<Integer> poll(Context cx) throws Exception {
            if (!bodyOver) {
                try {
                    Poll<Integer> poll = body.poll(cx);
                    if (poll.isPending()) {
                        return Poll.pending();
                    }
                    value = poll.get();
                } catch (Exception thrown) {
                    failure = thrown;
                }
                bodyOver = true;
            }
            if (!Ledger.isReady(close, cx)) {
                return Poll.pending();
            }
            if (failure != null) {
                throw new IllegalStateException("expected", failure);
            }
            return Poll.ready(value);
        }

        @Override
        public Poll<Void> pollCancel(Context cx) {
            if (!bodyOver) {
                if (body.pollCancel(cx).isPending()) {
                    return Poll.pending();
                }
                bodyOver = true;
            }
            return Ledger.isReady(close, cx) ? Poll.done() : Poll.pending();
        }
    }
}
