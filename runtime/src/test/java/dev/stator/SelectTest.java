package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Select, race and anySuccess. */
class SelectTest {

    private final Hand hand = new Hand();
    private final Gate<String> a = new Gate<>();
    private final Gate<Integer> b = new Gate<>();

    @Test
    void theOutcomeSaysWhichOneHasWon() throws Exception {
        Future<Select2<String, Integer>> select = Futures.select(a, b);
        assertThat(a.polls + b.polls).isZero();
        assertThat(select.poll(hand.cx).isPending()).isTrue();
        b.open(7);
        Select2<String, Integer> won = select.poll(hand.cx).get();
        assertThat(won instanceof Select2.Second<String, Integer> second ? second.value() : null)
                .isEqualTo(7);
        assertThat(a.cancels).isEqualTo(1);
        assertThat(b.cancels).isZero();
        assertThatThrownBy(() -> select.poll(hand.cx)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theLosersCleanupIsOverBeforeTheWinnerIsReported() throws Exception {
        b.cancelBlocked = true;
        Future<Select2<String, Integer>> select = Futures.select(a, b);
        assertThat(select.poll(hand.cx).isPending()).isTrue();
        a.open("a");
        assertThat(select.poll(hand.cx).isPending()).isTrue();
        assertThat(b.cancels).isEqualTo(1);
        b.cancelBlocked = false;
        b.wake();
        assertThat(select.poll(hand.cx).get()).isEqualTo(new Select2.First<>("a"));
    }

    @Test
    void aFailureWinsToo() throws Exception {
        Future<Select2<String, Integer>> select = Futures.select(a, b);
        assertThat(select.poll(hand.cx).isPending()).isTrue();
        IOException failure = new IOException();
        a.fail(failure);
        assertThatThrownBy(() -> select.poll(hand.cx)).isSameAs(failure);
        assertThat(b.cancels).isEqualTo(1);
    }

    @Test
    void selectOfThreeToEight() throws Exception {
        Future<Integer> n = Future.pending();
        Future<Integer> y = Future.ready(1);
        assertThat(Futures.select(n, n, y).poll(hand.cx).get()).isEqualTo(new Select3.Third<>(1));
        assertThat(Futures.select(n, n, n, y).poll(hand.cx).get()).isEqualTo(new Select4.Fourth<>(1));
        assertThat(Futures.select(n, n, n, n, y).poll(hand.cx).get()).isEqualTo(new Select5.Fifth<>(1));
        assertThat(Futures.select(n, n, n, n, n, y).poll(hand.cx).get()).isEqualTo(new Select6.Sixth<>(1));
        assertThat(Futures.select(n, n, n, n, n, n, y).poll(hand.cx).get()).isEqualTo(new Select7.Seventh<>(1));
        assertThat(Futures.select(n, n, n, n, n, n, n, y).poll(hand.cx).get()).isEqualTo(new Select8.Eighth<>(1));
    }

    @Test
    void isFairFromItsFirstPoll() throws Exception {
        int[] wins = new int[4];
        for (int i = 0; i < 4000; i++) {
            wins[Futures.race(ready(4)).poll(hand.cx).get()]++;
        }
        assertThat(IntStream.of(wins).min().getAsInt()).isGreaterThan(800);
    }

    @Test
    void aSeedRepeatsItsChoices() throws Exception {
        Set<List<Integer>> runs = new HashSet<>();
        for (int run = 0; run < 5; run++) {
            Context seeded = new Context(hand, hand.timer, 42);
            List<Integer> winners = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                winners.add(Futures.race(Futures.race(ready(3)), Futures.race(ready(5)))
                        .poll(seeded)
                        .get());
            }
            runs.add(winners);
        }
        assertThat(runs).hasSize(1);
    }

    @Test
    void biasedPrefersTheFirst() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(Futures.race(ready(4)).biased().poll(hand.cx).get()).isZero();
        }
    }

    @Test
    void biasedPrefersTheFirstOfThoseThatWereWoken() throws Exception {
        Gate<Integer> c = new Gate<>();
        Future<Integer> race = Futures.<Integer>race(Future.pending(), b, c).biased();
        assertThat(race.poll(hand.cx).isPending()).isTrue();
        c.open(2);
        b.open(1);
        assertThat(race.poll(hand.cx).get()).isEqualTo(1);
    }

    @Test
    void theOrderIsChosenBeforeTheFirstPoll() throws Exception {
        Race<Select2<String, Integer>> select = Futures.select(a, b);
        assertThat(select.poll(hand.cx).isPending()).isTrue();
        assertThatThrownBy(select::biased).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTenThousandOneIsPolledWhenOneIsWoken(boolean biased) throws Exception {
        List<Gate<Integer>> gates =
                IntStream.range(0, 10_000).mapToObj(i -> new Gate<Integer>()).toList();
        Race<Integer> fair = Futures.race(gates);
        Future<Integer> race = biased ? fair.biased() : fair;
        assertThat(race.poll(hand.cx).isPending()).isTrue();
        gates.get(5000).wake();
        assertThat(race.poll(hand.cx).isPending()).isTrue();
        assertThat(gates.stream().mapToInt(gate -> gate.polls).sum()).isEqualTo(10_001);
        assertThat(gates.get(5000).polls).isEqualTo(2);
        gates.get(7000).open(7000);
        assertThat(race.poll(hand.cx).get()).isEqualTo(7000);
        assertThat(gates.stream().mapToInt(gate -> gate.polls).sum()).isEqualTo(10_002);
        assertThat(gates.stream().mapToInt(gate -> gate.cancels).sum()).isEqualTo(9_999);
    }

    @Test
    void anySuccessPassesFailuresBy() throws Exception {
        Future<String> any = Futures.anySuccess(Future.failed(new IOException()), a, Future.pending());
        assertThat(any.poll(hand.cx).isPending()).isTrue();
        a.open("a");
        assertThat(any.poll(hand.cx).get()).isEqualTo("a");
    }

    @Test
    void whenAllHaveFailedTheFirstFailureCarriesTheOthers() throws Exception {
        Gate<String> c = new Gate<>();
        Future<String> any = Futures.anySuccess(List.of(a, c));
        assertThat(any.poll(hand.cx).isPending()).isTrue();
        IOException first = new IOException("first");
        IOException second = new IOException("second");
        c.fail(first);
        a.fail(second);
        assertThatThrownBy(() -> any.poll(hand.cx)).isSameAs(first);
        assertThat(first.getSuppressed()).containsExactly(second);
    }

    @Test
    void nothingToRaceIsRefused() {
        assertThatThrownBy(() -> Futures.race(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Futures.anySuccess()).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Future<Integer>> ready(int count) {
        return IntStream.range(0, count).mapToObj(Future::ready).toList();
    }

    @Test
    void oneThatIsCancelledAfterItsDecisionLosesTheOutcomeUnlessThatIsShared() throws Exception {
        Gate<String> loser = new Gate<>();
        loser.cancelBlocked = true;
        Shared<String> value = Futures.shared(Future.ready("a"));
        Future<?> select = Futures.select(value.share(), loser).biased();
        Hand hand = new Hand();
        assertThat(select.poll(hand.cx).isPending()).as("the loser cleans up").isTrue();
        loser.cancelBlocked = false;
        loser.wake();
        assertThat(select.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(value.poll(hand.cx).get()).isEqualTo("a");
    }
}
