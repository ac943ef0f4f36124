package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Map, andThen, handle and retry. */
class SequenceTest {

    private final Hand hand = new Hand();
    private final Gate<String> a = new Gate<>();
    private final Gate<Integer> b = new Gate<>();

    @Test
    void mapAppliesItsFunctionOnce() throws Exception {
        List<String> calls = new ArrayList<>();
        Future<Integer> length = a.map(value -> {
            calls.add(value);
            return value.length();
        });
        assertThat(length.poll(hand.cx).isPending()).isTrue();
        assertThat(calls).isEmpty();
        a.open("abc");
        assertThat(length.poll(hand.cx).get()).isEqualTo(3);
        assertThat(calls).containsExactly("abc");
        assertThatThrownBy(() -> length.poll(hand.cx)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFailurePassesMapBy() {
        IOException failure = new IOException();
        assertThatThrownBy(() -> Future.failed(failure).map(value -> "never").poll(hand.cx))
                .isSameAs(failure);
        RuntimeException thrown = new RuntimeException();
        assertThatThrownBy(() -> Future.done()
                        .map(value -> {
                            throw thrown;
                        })
                        .poll(hand.cx))
                .isSameAs(thrown);
    }

    @Test
    void andThenDrivesOneAfterTheOther() throws Exception {
        Future<Integer> both = a.andThen(value -> b);
        assertThat(both.poll(hand.cx).isPending()).isTrue();
        assertThat(b.polls).isZero();
        a.open("a");
        assertThat(both.poll(hand.cx).isPending()).isTrue();
        assertThat(b.polls).isEqualTo(1);
        b.open(2);
        assertThat(both.poll(hand.cx).get()).isEqualTo(2);
        assertThat(a.polls).isEqualTo(2);
    }

    @Test
    void cancellingAndThenCancelsWhatItHasReached() throws Exception {
        b.cancelBlocked = true;
        a.open("a");
        Future<Integer> both = a.andThen(value -> b);
        assertThat(both.poll(hand.cx).isPending()).isTrue();
        assertThat(both.pollCancel(hand.cx).isPending()).isTrue();
        assertThatThrownBy(() -> both.poll(hand.cx)).isInstanceOf(IllegalStateException.class);
        b.cancelBlocked = false;
        assertThat(both.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(both.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(a.cancels).isZero();
        assertThat(b.cancels).isEqualTo(2);
    }

    @Test
    void aSecondFutureThatIsNullFails() {
        assertThatThrownBy(() -> Future.done().<String>andThen(value -> null).poll(hand.cx))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void handleSeesTheValueOrTheFailure() throws Exception {
        assertThat(Future.ready(1)
                        .handle((value, failure) -> value + " " + failure)
                        .poll(hand.cx)
                        .get())
                .isEqualTo("1 null");
        assertThat(Future.failed(new IOException("down"))
                        .handle((value, failure) -> value + " " + failure.getMessage())
                        .poll(hand.cx)
                        .get())
                .isEqualTo("null down");
    }

    @Test
    void handleDoesNotSeeACancellation() throws Exception {
        Future<String> handled = a.handle((value, failure) -> {
            throw new AssertionError();
        });
        assertThat(handled.poll(hand.cx).isPending()).isTrue();
        assertThat(handled.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(a.cancels).isEqualTo(1);
    }

    @Test
    void retryWaitsLongerAndLonger() throws Exception {
        long[] now = {0};
        TimerQueue timer = new TimerQueue(() -> now[0], () -> {});
        Context cx = new Context(hand, timer);
        List<Long> attempts = new ArrayList<>();
        Future<String> retry = Futures.retry(
                () -> {
                    attempts.add(now[0] / 1_000_000);
                    return attempts.size() < 5 ? Future.failed(new IOException()) : Future.ready("done");
                },
                Backoff.exponential(Duration.ofMillis(10))
                        .upTo(Duration.ofMillis(35))
                        .attempts(5));
        assertThat(attempts).isEmpty();
        Poll<String> poll = retry.poll(cx);
        while (poll.isPending()) {
            now[0] = timer.nextDeadline().orElseThrow();
            timer.wakeDue();
            poll = retry.poll(cx);
        }
        assertThat(poll.get()).isEqualTo("done");
        assertThat(attempts).containsExactly(0L, 10L, 30L, 65L, 100L);
        assertThat(timer.size()).isZero();
    }

    @Test
    void retryFailsWithTheLastFailureAndThoseBefore() {
        List<IOException> failures = List.of(new IOException("1"), new IOException("2"), new IOException("3"));
        int[] made = {0};
        Future<String> retry =
                Futures.retry(() -> Future.failed(failures.get(made[0]++)), Backoff.fixed(Duration.ZERO));
        assertThatThrownBy(() -> retry.poll(hand.cx)).isSameAs(failures.get(2)).satisfies(last -> {
            assertThat(last.getSuppressed()).containsExactly(failures.get(1));
            assertThat(last.getSuppressed()[0].getSuppressed()).containsExactly(failures.get(0));
        });
    }

    @Test
    void errorsAndWhatTheConditionRefusesAreNotTriedAgain() {
        int[] made = {0};
        Future<String> error = Futures.retry(
                () -> {
                    made[0]++;
                    return Future.failed(new AssertionError());
                },
                Backoff.fixed(Duration.ZERO));
        assertThatThrownBy(() -> error.poll(hand.cx)).isInstanceOf(AssertionError.class);
        Future<String> refused = Futures.retry(
                () -> {
                    made[0]++;
                    return Future.failed(new IllegalArgumentException());
                },
                Backoff.fixed(Duration.ZERO).retryIf(IOException.class::isInstance));
        assertThatThrownBy(() -> refused.poll(hand.cx)).isInstanceOf(IllegalArgumentException.class);
        assertThat(made[0]).isEqualTo(2);
    }

    @Test
    void cancellingARetryLeavesTheTimer() throws Exception {
        Future<String> retry =
                Futures.retry(() -> Future.failed(new IOException()), Backoff.fixed(Duration.ofHours(1)));
        assertThat(retry.poll(hand.cx).isPending()).isTrue();
        assertThat(hand.timer.size()).isEqualTo(1);
        assertThat(retry.pollCancel(hand.cx).isReady()).isTrue();
        assertThat(hand.timer.size()).isZero();
    }

    @Test
    void jitterIsBetweenHalfAndTheWhole() {
        Backoff backoff = Backoff.fixed(Duration.ofMillis(100)).withJitter();
        List<Duration> delays = new ArrayList<>();
        for (int i = 1; i < 200; i++) {
            delays.add(backoff.delay(i, hand.cx));
        }
        assertThat(delays)
                .allMatch(delay -> delay.toMillis() >= 49 && delay.toMillis() <= 100)
                .anyMatch(delay -> delay.toMillis() < 70)
                .anyMatch(delay -> delay.toMillis() > 80);
    }

    @Test
    void aDelayDoesNotOverflow() {
        assertThat(Backoff.exponential(Duration.ofSeconds(1)).delay(Integer.MAX_VALUE, hand.cx))
                .isEqualTo(Duration.ofDays(365));
        assertThat(Backoff.exponential(Duration.ofSeconds(1))
                        .upTo(Duration.ofSeconds(Long.MAX_VALUE))
                        .delay(Integer.MAX_VALUE, hand.cx))
                .isEqualTo(Duration.ofDays(365));
        assertThat(Backoff.exponential(Duration.ZERO).delay(Integer.MAX_VALUE, hand.cx))
                .isZero();
    }

    @Test
    void aHundredThousandStagesDoNotOverflowTheStack() throws Exception {
        Gate<Integer> first = new Gate<>();
        Future<Integer> sum = first;
        for (int i = 0; i < 50_000; i++) {
            sum = sum.map(value -> value + 1).andThen(value -> Future.ready(value + 1));
        }
        assertThat(sum.poll(hand.cx).isPending()).isTrue();
        first.open(0);
        assertThat(sum.poll(hand.cx).get()).isEqualTo(100_000);
        assertThat(first.polls).isEqualTo(2);
    }

    @Test
    void cancellingAHundredThousandStagesCancelsTheFirst() throws Exception {
        for (boolean started : new boolean[] {false, true}) {
            Gate<Integer> first = new Gate<>();
            Future<Integer> chain = first;
            for (int i = 0; i < 100_000; i++) {
                chain = chain.map(value -> value);
            }
            if (started) {
                assertThat(chain.poll(hand.cx).isPending()).isTrue();
            }
            assertThat(chain.pollCancel(hand.cx).isReady()).isTrue();
            assertThat(chain.pollCancel(hand.cx).isReady()).isTrue();
            assertThat(first.cancels).isEqualTo(1);
        }
    }

    private static Future<Integer> countDown(int from) {
        return Future.yieldNow().andThen(nothing -> from == 0 ? Future.ready(0) : countDown(from - 1));
    }

    @Test
    void aChainThatProlongsItselfStaysShort() throws Exception {
        Future<Integer> chain = countDown(1_000_000).map(value -> value + 1);
        int longest = 0;
        Poll<Integer> poll = chain.poll(hand.cx);
        while (poll.isPending()) {
            int length = 0;
            for (Future<?> future = chain; future instanceof Operation<?> operation; length++) {
                future =
                        operation.awaits().isEmpty() ? null : operation.awaits().get(0);
            }
            longest = Math.max(longest, length);
            poll = chain.poll(hand.cx);
        }
        assertThat(poll.get()).isEqualTo(1);
        assertThat(longest).isLessThan(5);
    }

    @Test
    void aFailureDeepInsideIsHandledWhereItIsHandled() throws Exception {
        Future<String> handled = Future.ready(1)
                .andThen(
                        value -> Future.<Integer>failed(new IOException("deep")).map(never -> never))
                .handle((value, failure) -> failure.getMessage())
                .andThen(message -> Future.yieldNow().map(nothing -> message + " down"));
        assertThat(handled.poll(hand.cx).isPending()).isTrue();
        assertThat(handled.poll(hand.cx).get()).isEqualTo("deep down");
        assertThatThrownBy(() -> handled.poll(hand.cx)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStageThatIsOverInsideAnotherIsRefused() throws Exception {
        Future<Integer> used = Future.ready(1).map(value -> value);
        assertThat(used.poll(hand.cx).get()).isEqualTo(1);
        Future<Integer> again = used.map(value -> value);
        assertThatThrownBy(() -> again.poll(hand.cx)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRetryWhoseConditionThrowsFailsWithThatAndKeepsTheFailure() {
        IOException failure = new IOException();
        IllegalStateException ofCondition = new IllegalStateException();
        Backoff backoff = Backoff.fixed(Duration.ZERO).retryIf(reason -> {
            throw ofCondition;
        });
        assertThatThrownBy(() -> Futures.blockOn(Futures.retry(() -> Future.failed(failure), backoff)))
                .isSameAs(ofCondition)
                .hasSuppressedException(failure);
    }
}
