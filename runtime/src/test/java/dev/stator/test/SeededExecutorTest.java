package dev.stator.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.FuturesUnordered;
import dev.stator.Gate;
import dev.stator.task.JoinHandle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeededExecutorTest {

    /** What three tasks with two steps each log, and a fair race. */
    private static List<String> run(long seed) {
        List<String> log = new ArrayList<>();
        SeededExecutor executor = new SeededExecutor(seed);
        for (String name : List.of("a", "b", "c")) {
            executor.spawn(Future.yieldNow().map(nothing -> log.add(name)));
        }
        log.add(executor.blockOn(Futures.race(Future.ready("x"), Future.ready("y"))));
        executor.run();
        return log;
    }

    @Test
    void aSeedDecidesTheOrderAndRepeatsIt() {
        Set<List<String>> orders = new HashSet<>();
        for (long seed = 0; seed < 500; seed++) {
            List<String> order = run(seed);
            assertThat(run(seed)).isEqualTo(order);
            orders.add(order.stream().filter(word -> "abc".contains(word)).toList());
        }
        assertThat(orders).hasSize(6);
    }

    @Test
    void exploringFindsALostUpdateAndNamesTheSeed() {
        SeededExecutor.Program program = executor -> {
            int[] balance = {0};
            for (int i = 0; i < 2; i++) {
                executor.spawn(Future.yieldNow()
                        .map(nothing -> balance[0])
                        .andThen(seen -> Future.yieldNow().map(nothing -> balance[0] = seen + 1)));
            }
            executor.run();
            assertThat(balance[0]).isEqualTo(2);
        };
        assertThatThrownBy(() -> SeededExecutor.explore(100, program))
                .hasMessageContaining("under seed ")
                .satisfies(failure -> {
                    long seed = Long.parseLong(failure.getMessage().split(" ")[2]);
                    assertThatThrownBy(() -> SeededExecutor.replay(seed, program))
                            .hasMessage(failure.getMessage());
                });
    }

    @Test
    void timeIsVirtualAndBlockingCallsRunHere() {
        SeededExecutor executor = new SeededExecutor(1);
        Thread here = Thread.currentThread();
        JoinHandle<Boolean> blocking = executor.spawnBlocking(() -> {
            Futures.blockOn(Future.done());
            return Thread.currentThread() == here;
        });
        executor.blockOn(Futures.sleep(Duration.ofDays(1)));
        assertThat(executor.clock().elapsed()).isEqualTo(Duration.ofDays(1));
        assertThat(executor.blockOn(blocking)).isTrue();
        assertThat(executor.sleepers()).isZero();
    }

    @Test
    void tasksThatWaitForEachOtherFailTheRun() {
        SeededExecutor executor = new SeededExecutor(1);
        FuturesUnordered<Void> set = new FuturesUnordered<>();
        set.add(Futures.shared(Future.pending()));
        assertThatThrownBy(() -> executor.blockOn(set.next()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no task is ready")
                .hasMessageContaining("awaiting next()")
                .hasMessageContaining("awaiting shared")
                .hasMessageContaining("awaiting pending()");
    }

    @Test
    void aFailureThatNobodyJoinsFailsTheSeed() {
        IOException failure = new IOException("down");
        assertThatThrownBy(() -> SeededExecutor.explore(3, executor -> {
                    executor.spawn(Future.failed(failure));
                    executor.run();
                }))
                .hasMessageContaining("under seed 0")
                .hasCause(failure);
    }

    @Test
    void whatAProgramLeavesBehindIsCancelled() {
        Gate<Void> gate = new Gate<>();
        SeededExecutor.replay(5, executor -> {
            executor.spawn(gate);
            executor.blockOn(Future.yieldNow());
        });
        assertThat(gate.cancels).isEqualTo(1);
    }
}
