package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** FuturesUnordered and FuturesOrdered. */
class FutureSetTest {

    private final Hand hand = new Hand();
    private final List<Gate<Integer>> gates =
            IntStream.range(0, 5).mapToObj(i -> new Gate<Integer>()).toList();
    private final FuturesUnordered<Integer> unordered = new FuturesUnordered<>();
    private final FuturesOrdered<Integer> ordered = new FuturesOrdered<>();

    @Test
    void unorderedGivesOutcomesAsTheyCome() throws Exception {
        gates.forEach(unordered::add);
        assertThat(gates).allMatch(gate -> gate.polls == 0);
        Future<Integer> next = unordered.next();
        assertThat(next.poll(hand.cx).isPending()).isTrue();
        for (int i : new int[] {3, 0, 4, 1, 2}) {
            gates.get(i).open(i);
            assertThat(next.poll(hand.cx).get()).isEqualTo(i);
            next = unordered.next();
        }
        assertThat(unordered.isEmpty()).isTrue();
        assertThatThrownBy(unordered.next()::await).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> unordered.next().poll(hand.cx)).isInstanceOf(NoSuchElementException.class);
        assertThat(gates).allMatch(gate -> gate.polls == 2);
    }

    @Test
    void orderedGivesOutcomesInTheOrderOfTheFutures() throws Exception {
        gates.forEach(ordered::add);
        List<Integer> values = new ArrayList<>();
        Future<Integer> next = ordered.next();
        assertThat(next.poll(hand.cx).isPending()).isTrue();
        for (int i = 4; i >= 0; i--) {
            gates.get(i).open(i);
            assertThat(gates.get(i).polls).isEqualTo(1);
            Poll<Integer> poll = next.poll(hand.cx);
            assertThat(gates.get(i).polls).isEqualTo(2);
            assertThat(poll.isReady()).isEqualTo(i == 0);
        }
        while (!ordered.isEmpty()) {
            values.add(ordered.next().poll(hand.cx).get());
        }
        assertThat(values).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aFailureIsOneOutcomeAndTheOthersGoOn() throws Exception {
        for (FutureSet<Integer> set : List.of(unordered, ordered)) {
            IOException failure = new IOException();
            set.add(Future.failed(failure));
            set.add(Future.ready(1));
            assertThatThrownBy(() -> set.next().poll(hand.cx)).isSameAs(failure);
            assertThat(set.next().poll(hand.cx).get()).isEqualTo(1);
            assertThat(set.isEmpty()).isTrue();
        }
    }

    @Test
    void aNextThatWaitsIsWokenByAnAddition() throws Exception {
        for (FutureSet<Integer> set : List.of(unordered, ordered)) {
            int before = hand.wakes;
            set.add(set == ordered ? Future.ready(1) : Future.pending());
            Future<Integer> next = set.next();
            if (set == unordered) {
                assertThat(next.poll(hand.cx).isPending()).isTrue();
                set.add(Future.ready(1));
                assertThat(hand.wakes).isEqualTo(before + 1);
            }
            assertThat(next.poll(hand.cx).get()).isEqualTo(1);
        }
    }

    @Test
    void cancellingNextLosesNothing() throws Exception {
        for (FutureSet<Integer> set : List.of(unordered, ordered)) {
            Gate<Integer> gate = new Gate<>();
            set.add(gate);
            set.add(Future.pending());
            Future<Integer> cancelled = set.next();
            assertThat(cancelled.poll(hand.cx).isPending()).isTrue();
            assertThat(cancelled.pollCancel(hand.cx).isReady()).isTrue();
            assertThatThrownBy(() -> cancelled.poll(hand.cx)).isInstanceOf(IllegalStateException.class);
            gate.open(0);
            assertThat(set.next().poll(hand.cx).get()).isZero();
            assertThat(set.size()).isEqualTo(1);
        }
        assertThat(hand.wakes).isZero();
    }

    @Test
    void ofTenThousandOneIsPolledWhenOneIsWoken() throws Exception {
        List<Gate<Integer>> many =
                IntStream.range(0, 10_000).mapToObj(i -> new Gate<Integer>()).toList();
        many.forEach(unordered::add);
        Future<Integer> next = unordered.next();
        assertThat(next.poll(hand.cx).isPending()).isTrue();
        many.get(77).wake();
        assertThat(next.poll(hand.cx).isPending()).isTrue();
        assertThat(many.stream().mapToInt(gate -> gate.polls).sum()).isEqualTo(10_001);
        for (int i = 9_999; i >= 0; i--) {
            many.get(i).open(i);
            assertThat(next.poll(hand.cx).get()).isEqualTo(i);
            next = unordered.next();
        }
        assertThat(many.stream().mapToInt(gate -> gate.polls).sum()).isEqualTo(20_001);
    }

    @Test
    void closingCancelsWhatHasNotFinished() throws Exception {
        for (FutureSet<Integer> set : List.of(unordered, ordered)) {
            Gate<Integer> a = new Gate<>();
            Gate<Integer> b = new Gate<>();
            b.cancelBlocked = true;
            set.add(a);
            set.add(b);
            assertThat(set.next().poll(hand.cx).isPending()).isTrue();
            Future<Void> close = set.closeAsync();
            assertThat(a.cancels).isZero();
            assertThat(close.poll(hand.cx).isPending()).isTrue();
            assertThat(a.cancels).isEqualTo(1);
            b.cancelBlocked = false;
            b.wake();
            assertThat(close.poll(hand.cx).isReady()).isTrue();
            assertThat(b.cancels).isEqualTo(2);
            assertThat(set.isEmpty()).isTrue();
            assertThatThrownBy(() -> set.add(a)).isInstanceOf(IllegalStateException.class);
            assertThat(set.closeAsync().poll(hand.cx).isReady()).isTrue();
        }
    }

    @Test
    void anotherTaskMayGoOnWithTheSet() throws Exception {
        Gate<Integer> a = new Gate<>();
        Gate<Integer> b = new Gate<>();
        unordered.add(a);
        unordered.add(b);
        unordered.add(Future.ready(1));
        assertThat(unordered.next().poll(hand.cx).get()).isEqualTo(1);
        a.wake();
        b.open(2);
        Hand other = new Hand();
        assertThat(unordered.next().poll(other.cx).get()).isEqualTo(2);
    }
}
