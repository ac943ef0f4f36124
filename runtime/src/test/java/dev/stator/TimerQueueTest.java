package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimerQueueTest {

    private static final long MILLI = 1_000_000;

    private long now;
    private final List<String> woken = new ArrayList<>();
    private int sooner;
    private final TimerQueue timer = new TimerQueue(() -> now, () -> sooner++);

    @Test
    void roundsUpAndIsNeverEarly() {
        timer.wakeAt(MILLI + 1, () -> woken.add("a"));
        now = 2 * MILLI - 1;
        timer.wakeDue();
        assertThat(woken).isEmpty();
        assertThat(timer.nextDeadline()).hasValue(2 * MILLI);
        now++;
        timer.wakeDue();
        timer.wakeDue();
        assertThat(woken).containsExactly("a");
        assertThat(timer.nextDeadline()).isEmpty();
    }

    @Test
    void wakesInTheOrderOfDeadlinesThenOfRegistration() {
        timer.wakeAt(2 * MILLI, () -> woken.add("c"));
        timer.wakeAt(1, () -> woken.add("a"));
        timer.wakeAt(MILLI, () -> woken.add("b"));
        assertThat(sooner).isEqualTo(2);
        now = 5 * MILLI;
        timer.wakeDue();
        assertThat(woken).containsExactly("a", "b", "c");
    }

    @Test
    void aCancelledOneLeavesAtOnce() {
        Timer.Registration registration = timer.wakeAt(MILLI, () -> woken.add("a"));
        registration.cancel();
        registration.cancel();
        assertThat(timer.size()).isZero();
        now = MILLI;
        timer.wakeDue();
        assertThat(woken).isEmpty();
    }

    @Test
    void aWakerMayUseTheTimer() {
        timer.wakeAt(MILLI, () -> timer.wakeAt(MILLI, () -> woken.add("again")));
        now = MILLI;
        timer.wakeDue();
        assertThat(woken).isEmpty();
        timer.wakeDue();
        assertThat(woken).containsExactly("again");
    }

    @Test
    void keepsOrderUnderRandomCancellation() {
        Random random = new Random(1);
        List<Timer.Registration> registrations = new ArrayList<>();
        List<Long> ended = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            long tick = random.nextInt(500);
            registrations.add(timer.wakeAt(tick * MILLI, () -> ended.add(tick)));
        }
        for (int i = 0; i < 2000; i += 2) {
            registrations.get(i).cancel();
        }
        now = 500 * MILLI;
        timer.wakeDue();
        assertThat(ended).hasSize(1000).isSorted();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE - 5, Long.MIN_VALUE})
    void hasNoOverflow(long origin) throws Exception {
        now = origin;
        TimerQueue wrapping = new TimerQueue(() -> now, () -> {});
        Hand hand = new Hand();
        Context cx = new Context(hand, wrapping);
        Future<Void> longest = Futures.sleep(Duration.ofSeconds(Long.MAX_VALUE));
        Future<Void> brief = Futures.sleep(Duration.ofMillis(2));
        assertThat(longest.poll(cx).isPending()).isTrue();
        assertThat(brief.poll(cx).isPending()).isTrue();
        now += 2 * MILLI;
        wrapping.wakeDue();
        assertThat(hand.wakes).isEqualTo(1);
        assertThat(brief.poll(cx).isReady()).isTrue();
        assertThat(Futures.sleep(Duration.ofSeconds(Long.MIN_VALUE)).poll(cx).isReady())
                .isTrue();
        assertThat(longest.pollCancel(cx).isReady()).isTrue();
        assertThat(wrapping.size()).isZero();
    }

    @Test
    void aWakerThatThrowsKeepsNoOtherFromItsWake() {
        RuntimeException failure = new RuntimeException();
        timer.wakeAt(MILLI, () -> {
            throw failure;
        });
        timer.wakeAt(MILLI, () -> woken.add("b"));
        now = MILLI;
        assertThatThrownBy(timer::wakeDue).isSameAs(failure);
        assertThat(woken).containsExactly("b");
    }

    @Test
    void whoParksLooksAFewTimesBeforeAFarDeadline() {
        timer.wakeAt(3_600_000 * MILLI, () -> woken.add("a"));
        int looks = 0;
        while (woken.isEmpty()) {
            now = timer.nextDeadline().orElseThrow();
            timer.wakeDue();
            looks++;
        }
        assertThat(now).isEqualTo(3_600_000 * MILLI);
        assertThat(looks).isLessThan(5);
    }

    @Test
    void aQueueThatWasEmptyForCenturiesIsNotEarly() {
        for (int i = 0; i < 10; i++) {
            now += Long.MAX_VALUE / 2;
            long deadline = now + Long.MAX_VALUE / 2;
            timer.wakeAt(deadline, () -> woken.add("a"));
            timer.wakeDue();
            assertThat(woken).isEmpty();
            now = deadline - 1;
            timer.wakeDue();
            assertThat(woken).isEmpty();
            now += MILLI;
            timer.wakeDue();
            assertThat(woken).containsExactly("a");
            woken.clear();
        }
    }

    @Test
    void registrationsFromManyThreadsAreWokenOrCancelled() throws Exception {
        TimerQueue shared = new TimerQueue();
        AtomicInteger wakes = new AtomicInteger();
        AtomicInteger kept = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Random random = new Random(i);
            Thread thread = new Thread(() -> {
                for (int j = 0; j < 20_000; j++) {
                    Timer.Registration registration =
                            shared.wakeAt(shared.nanoTime() + random.nextInt(5_000_000), wakes::incrementAndGet);
                    if (random.nextBoolean()) {
                        registration.cancel();
                    } else {
                        kept.incrementAndGet();
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        Thread waker = new Thread(() -> {
            while (!over.get() || shared.size() > 0) {
                shared.wakeDue();
            }
        });
        waker.start();
        for (Thread thread : threads) {
            thread.join();
        }
        over.set(true);
        waker.join();
        assertThat(wakes.get()).isBetween(kept.get(), 60_000);
    }
}
