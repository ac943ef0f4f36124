package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class CombinatorTest {

    private final Hand hand = new Hand();
    private final Gate<String> a = new Gate<>();
    private final Gate<String> b = new Gate<>();

    @Test
    void joinIsLazyAndKeepsTheOrder() throws Exception {
        Future<Join2<String, String>> join = Futures.join(a, b);
        assertThat(a.polls).isZero();
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        b.open("b");
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        a.open("a");
        assertThat(join.poll(hand.cx).get()).isEqualTo(new Join2<>("a", "b"));
        assertThatThrownBy(() -> join.poll(hand.cx)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void joinOfThreeAndFour() throws Exception {
        assertThat(Futures.join(Future.ready(1), Future.ready(2), Future.ready(3))
                        .poll(hand.cx)
                        .get())
                .isEqualTo(new Join3<>(1, 2, 3));
        assertThat(Futures.join(Future.ready(1), Future.ready(2), Future.ready(3), Future.done())
                        .poll(hand.cx)
                        .get())
                .isEqualTo(new Join4<>(1, 2, 3, null));
    }

    @Test
    void onlyWokenChildrenArePolled() throws Exception {
        Future<Join2<String, String>> join = Futures.join(a, b);
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        a.wake();
        a.wake();
        assertThat(hand.wakes).isEqualTo(1);
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        assertThat(a.polls).isEqualTo(2);
        assertThat(b.polls).isEqualTo(1);
    }

    @Test
    void theLatestWakerCounts() throws Exception {
        Future<Join2<String, String>> join = Futures.join(a, b);
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        Hand other = new Hand();
        assertThat(join.poll(other.cx).isPending()).isTrue();
        a.wake();
        assertThat(hand.wakes).isZero();
        assertThat(other.wakes).isEqualTo(1);
    }

    @Test
    void theFirstFailureCancelsTheOthersAndWaitsForTheirCleanup() throws Exception {
        b.cancelBlocked = true;
        Future<Join2<String, String>> join = Futures.join(a, b);
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        IOException failure = new IOException("first");
        a.fail(failure);
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        assertThat(b.cancels).isEqualTo(1);
        RuntimeException second = new IllegalStateException("cleanup");
        b.onCancel = () -> {
            throw second;
        };
        b.cancelBlocked = false;
        b.wake();
        assertThatThrownBy(() -> join.poll(hand.cx)).isSameAs(failure);
        assertThat(failure.getSuppressed()).containsExactly(second);
        assertThat(a.cancels).isZero();
    }

    @Test
    void cancellingAJoinCancelsEachChildThatHasNotFinished() throws Exception {
        Future<Join2<String, String>> join = Futures.join(a, b);
        a.open("a");
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        b.cancelBlocked = true;
        assertThat(join.pollCancel(hand.cx).isPending()).isTrue();
        b.cancelBlocked = false;
        b.wake();
        assertThat(join.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(a.cancels).isZero();
        assertThat(b.cancels).isEqualTo(2);
        assertThatThrownBy(() -> join.poll(hand.cx)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void joinAllOfNoneIsReady() throws Exception {
        assertThat(Futures.joinAll(List.<Future<String>>of()).poll(hand.cx).get())
                .isEmpty();
    }

    @Test
    void joinAllPollsWhatIsWokenAmongMany() throws Exception {
        List<Gate<Integer>> gates = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            gates.add(new Gate<>());
        }
        Future<List<Integer>> all = Futures.joinAll(gates);
        for (int i = 999; i >= 0; i--) {
            assertThat(all.poll(hand.cx).isPending()).isTrue();
            gates.get(i).open(i);
        }
        List<Integer> values = all.poll(hand.cx).get();
        assertThat(values).hasSize(1000).startsWith(0, 1, 2).isSorted();
        assertThat(gates).allMatch(gate -> gate.polls == 2);
    }

    @Test
    void aReadyValueBeatsATimeoutOfZero() throws Exception {
        assertThat(Futures.timeout(Duration.ZERO, Future.ready("a"))
                        .poll(hand.cx)
                        .get())
                .isEqualTo("a");
        assertThat(hand.timer.size()).isZero();
    }

    @Test
    void aTimeoutFailsWhenTheCleanupIsOver() throws Exception {
        a.cancelBlocked = true;
        Future<String> timeout = Futures.timeout(Duration.ZERO, a);
        assertThat(timeout.poll(hand.cx).isPending()).isTrue();
        assertThat(a.cancels).isEqualTo(1);
        a.cancelBlocked = false;
        a.wake();
        assertThatThrownBy(() -> timeout.poll(hand.cx)).isInstanceOf(TimeoutException.class);
        assertThat(a.polls).isEqualTo(1);
    }

    @Test
    void aTimeoutWhoseFutureIsReadyLeavesTheTimer() throws Exception {
        Future<String> timeout = Futures.timeout(Duration.ofHours(1), a);
        assertThat(timeout.poll(hand.cx).isPending()).isTrue();
        assertThat(hand.timer.size()).isEqualTo(1);
        a.open("a");
        assertThat(timeout.poll(hand.cx).get()).isEqualTo("a");
        assertThat(hand.timer.size()).isZero();
    }

    @Test
    void aChildThatWasWokenBeforeItIsCancelledIsInTheQueueOnce() throws Exception {
        Gate<String> c = new Gate<>();
        a.cancelBlocked = true;
        Future<Join3<String, String, String>> join = Futures.join(a, b, c);
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        b.onPoll = a::wake; // after the poll has taken what was woken
        b.fail(new IOException());
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        a.wake();
        a.wake();
        assertThat(join.poll(hand.cx).isPending()).isTrue();
        a.cancelBlocked = false;
        a.wake();
        assertThatThrownBy(() -> join.poll(hand.cx)).isInstanceOf(IOException.class);
    }

    @Test
    void aTimeoutMayFindItsFutureWokenAndPending() throws Exception {
        Gate<String> slow = new Gate<>();
        slow.cancelBlocked = true;
        TimerQueue timer = new TimerQueue(
                () -> {
                    slow.wake(); // whenever the sleep looks at the clock
                    return 0;
                },
                () -> {});
        Context cx = new Context(hand, timer);
        Future<String> timeout = Futures.timeout(Duration.ZERO, slow);
        assertThat(timeout.poll(cx).isPending()).isTrue();
        slow.wake();
        assertThat(timeout.poll(cx).isPending()).isTrue();
        slow.cancelBlocked = false;
        slow.wake();
        assertThatThrownBy(() -> timeout.poll(cx)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void joinOfFiveToEight() throws Exception {
        Future<Integer> f = Future.ready(1);
        assertThat(Futures.join(f, f, f, f, f).poll(hand.cx).get()).isEqualTo(new Join5<>(1, 1, 1, 1, 1));
        assertThat(Futures.join(f, f, f, f, f, f).poll(hand.cx).get()).isEqualTo(new Join6<>(1, 1, 1, 1, 1, 1));
        assertThat(Futures.join(f, f, f, f, f, f, f).poll(hand.cx).get()).isEqualTo(new Join7<>(1, 1, 1, 1, 1, 1, 1));
        assertThat(Futures.join(f, f, f, f, f, f, f, f).poll(hand.cx).get())
                .isEqualTo(new Join8<>(1, 1, 1, 1, 1, 1, 1, 1));
    }

    @Test
    void ofTenThousandOneIsPolledWhenOneIsWoken() throws Exception {
        List<Gate<Integer>> gates = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            gates.add(new Gate<>());
        }
        Future<List<Integer>> all = Futures.joinAll(gates);
        assertThat(all.poll(hand.cx).isPending()).isTrue();
        gates.get(5000).wake();
        assertThat(all.poll(hand.cx).isPending()).isTrue();
        assertThat(gates.stream().mapToInt(gate -> gate.polls).sum()).isEqualTo(10_001);
    }

    @Test
    void wakesFromManyThreadsAreNeitherLostNorDoubled() throws Exception {
        List<Future<Integer>> relays = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        for (int i = 0; i < 300; i++) {
            int[] polls = {0};
            relays.add(cx -> {
                if (++polls[0] == 100) {
                    return Poll.ready(polls[0]);
                }
                threads.execute(cx.waker()::wake);
                return Poll.pending();
            });
        }
        assertThat(Futures.blockOn(Futures.joinAll(relays))).hasSize(300).allMatch(polls -> polls == 100);
        threads.shutdown();
    }

    @Test
    void aMachineAwaitsACombinatorOfMachines() {
        Gate<Integer> gate = new Gate<>();
        Count.Song inner = new Count.Song(gate);
        Future<Integer> join = new Join<>(
                List.of(new Count(inner, 1), new Count(new Count.Song(Future.ready(1)), 1)),
                values -> (Integer) values[0] + (Integer) values[1]);
        Count outer = new Count(new Count.Song(join), 1);
        assertThat(outer.poll(hand.cx).isPending()).isTrue();
        gate.open(1);
        assertThat(outer.poll(hand.cx).get()).isEqualTo(8);
    }

    @Test
    void manyChildrenThatAreReadyTakeAsManyPollsAsTheirBudgetAsks() throws Exception {
        int[] polls = {0};
        List<Future<Void>> ready = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Future<Void> sleep = Futures.sleep(Duration.ZERO);
            ready.add(cx -> {
                polls[0]++;
                return sleep.poll(cx);
            });
        }
        Future<List<Void>> all = Futures.joinAll(ready);
        int tasks = 0;
        do {
            hand.cx.beginPoll(hand);
            tasks++;
        } while (all.poll(hand.cx).isPending());
        assertThat(tasks).isEqualTo(10_000 / 128 + 1);
        assertThat(hand.wakes).isEqualTo(tasks - 1);
        assertThat(polls[0]).isEqualTo(10_000);
    }
}
