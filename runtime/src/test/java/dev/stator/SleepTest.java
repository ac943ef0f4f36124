package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.executor.LocalExecutor;
import dev.stator.task.JoinHandle;
import dev.stator.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sleep, sleepUntil and interval, in virtual time. */
@Timeout(60)
class SleepTest {

    private final VirtualClock clock = VirtualClock.automatic();
    private final LocalExecutor executor = new LocalExecutor(clock);
    private final Hand hand = new Hand();

    private long millis() {
        return clock.elapsed().toMillis();
    }

    @Test
    void sleepUntilATimeOfDay() {
        executor.blockOn(Futures.sleepUntil(Instant.ofEpochSecond(90)));
        assertThat(clock.instant()).isEqualTo(Instant.ofEpochSecond(90));
        executor.blockOn(Futures.sleepUntil(Instant.ofEpochSecond(60)));
        assertThat(millis()).isEqualTo(90_000);
    }

    @Test
    void sleepUntilWaitsOnWhenTheTimeOfDayIsSetBack() throws Exception {
        Instant[] day = {Instant.EPOCH};
        long[] now = {0};
        TimeSource source = new TimeSource() {
            @Override
            public long nanoTime() {
                return now[0];
            }

            @Override
            public Instant instant() {
                return day[0];
            }
        };
        TimerQueue timer = new TimerQueue(source, () -> {});
        Context cx = new Context(hand, timer);
        Future<Void> sleep = Futures.sleepUntil(Instant.ofEpochSecond(1));
        assertThat(sleep.poll(cx).isPending()).isTrue();
        now[0] = 1_000_000_000;
        day[0] = Instant.ofEpochMilli(400);
        timer.wakeDue();
        assertThat(sleep.poll(cx).isPending()).isTrue();
        now[0] = 1_600_000_000;
        day[0] = Instant.ofEpochMilli(1000);
        timer.wakeDue();
        assertThat(hand.wakes).isEqualTo(2);
        assertThat(sleep.poll(cx).isReady()).isTrue();
        assertThat(timer.size()).isZero();
    }

    @Test
    void sleepUntilATimeOfTheTimer() {
        executor.blockOn(Futures.sleepUntil(5_000_001));
        assertThat(millis()).isEqualTo(6);
        executor.blockOn(Futures.sleepUntil(5_000_000));
        assertThat(millis()).isEqualTo(6);
    }

    @Test
    void aSleepGoesOnElsewhereWhereTimeHasAnotherOrigin() throws Exception {
        long[] first = {1_000_000};
        long[] second = {-77_000_000};
        TimerQueue one = new TimerQueue(() -> first[0], () -> {});
        TimerQueue other = new TimerQueue(() -> second[0], () -> {});
        Future<Void> sleep = Futures.sleep(Duration.ofMillis(10));
        assertThat(sleep.poll(new Context(hand, one)).isPending()).isTrue();
        first[0] += 4_000_000;
        Context there = new Context(hand, other);
        assertThat(sleep.poll(there).isPending()).isTrue();
        assertThat(one.size()).isZero();
        second[0] += 5_999_999;
        assertThat(sleep.poll(there).isPending()).isTrue();
        second[0]++;
        assertThat(sleep.poll(there).isReady()).isTrue();
        assertThat(other.size()).isZero();
    }

    @Test
    void theLongestSleepsEnd() {
        for (int i = 0; i < 5; i++) {
            long before = clock.nanoTime();
            executor.blockOn(Futures.sleep(Duration.ofSeconds(Long.MAX_VALUE)));
            assertThat(clock.nanoTime() - before).isBetween(Long.MAX_VALUE >> 1, (Long.MAX_VALUE >> 1) + 1_000_000);
        }
    }

    @Test
    void aHundredThousandSleepersEndInTheOrderOfTheirDeadlines() {
        SplittableRandom random = new SplittableRandom(1);
        List<Long> ends = new ArrayList<>();
        List<JoinHandle<Boolean>> sleepers = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            long millis = 1 + random.nextInt(1000);
            sleepers.add(executor.spawn(Futures.sleep(Duration.ofMillis(millis)).map(nothing -> {
                assertThat(millis()).isEqualTo(millis);
                return ends.add(millis);
            })));
        }
        executor.run();
        assertThat(ends).hasSize(100_000).isSorted();
        assertThat(millis()).isEqualTo(1000);
        for (JoinHandle<Boolean> sleeper : sleepers) {
            executor.blockOn(sleeper);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BURST 0 120 120 150 200 250", "DELAY 0 120 170 220 270 320", "SKIP 0 120 150 200 250 300"})
    void anIntervalTreatsMissedTicksByItsPolicy(String line) {
        String[] words = line.split(" ");
        Interval interval = Futures.interval(Duration.ofMillis(50), MissedTicks.valueOf(words[0]));
        StringBuilder taken = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            executor.blockOn(interval.tick());
            taken.append(' ').append(millis());
            if (i == 1) {
                executor.blockOn(Futures.sleep(Duration.ofMillis(120)));
            }
        }
        assertThat(taken).hasToString(line);
    }

    @Test
    void anIntervalOfPartsOfAMillisecondKeepsItsPace() {
        for (MissedTicks policy : List.of(MissedTicks.BURST, MissedTicks.SKIP)) {
            long start = clock.nanoTime();
            Interval interval = Futures.interval(Duration.ofNanos(1_500_000), policy);
            List<Long> due = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                due.add(executor.blockOn(interval.tick()) - start);
            }
            assertThat(due).containsExactly(0L, 1_500_000L, 3_000_000L, 4_500_000L, 6_000_000L);
            assertThat(clock.nanoTime() - start).isEqualTo(6_000_000);
        }
    }

    @Test
    void aTickThatIsCancelledIsStillToCome() throws Exception {
        Interval interval = Futures.interval(Duration.ofMillis(50));
        executor.blockOn(interval.tick());
        assertThatThrownBy(() -> executor.blockOn(Futures.timeout(Duration.ofMillis(20), interval.tick())))
                .isInstanceOf(TimeoutException.class);
        executor.blockOn(interval.tick());
        assertThat(millis()).isEqualTo(50);
    }

    @Test
    void aPeriodOfNothingIsRefused() {
        assertThatThrownBy(() -> Futures.interval(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sleepsThatAreOverAtOnceLetOthersRun() {
        int[] slept = {0};
        executor.spawn(endlessly(slept, () -> Futures.sleep(Duration.ZERO)));
        executor.spawn(endlessly(slept, () -> Futures.sleep(Duration.ofNanos(-1))));
        executor.blockOn(Futures.sleep(Duration.ofMillis(1)).andThen(nothing -> Future.yieldNow()));
        assertThat(slept[0]).isPositive();
        executor.close();
    }

    /** Sleeps for nothing, again and again, and lets time go on all the same. */
    private Future<Void> endlessly(int[] count, Supplier<Future<Void>> sleeps) {
        return new Future<>() {
            private Future<Void> sleep = sleeps.get();

            @Override
            public Poll<Void> poll(Context cx) throws Exception {
                while (sleep.poll(cx).isReady()) {
                    sleep = sleeps.get();
                    count[0]++;
                }
                if (count[0] > 10_000) {
                    clock.advance(Duration.ofMillis(1));
                }
                return Poll.pending();
            }
        };
    }
}
