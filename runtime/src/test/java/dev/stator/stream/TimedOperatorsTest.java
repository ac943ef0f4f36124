package dev.stator.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Future;
import dev.stator.Futures;
import dev.stator.executor.LocalExecutor;
import dev.stator.time.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operators that look at the clock, in virtual time. */
class TimedOperatorsTest {

    private final VirtualClock clock = VirtualClock.automatic();
    private final LocalExecutor executor = new LocalExecutor(clock);

    @AfterEach
    void nothingIsLeft() {
        assertThat(executor.nextDeadline()).isEmpty();
        executor.close();
    }

    /** Numbers from 0 on, each so many milliseconds after the one before was taken. */
    private static Stream<Integer> after(int... millis) {
        int[] number = {0};
        return Stream.from(java.util.Arrays.stream(millis).boxed())
                .then(pause -> Futures.sleep(ms(pause)).map(done -> number[0]++));
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    /** Each element and when it came. */
    private List<String> timed(Stream<?> stream) {
        List<String> seen = new ArrayList<>();
        executor.blockOn(
                stream.forEach(each -> seen.add(each + " at " + clock.elapsed().toMillis())));
        return seen;
    }

    @Test
    void interval() {
        assertThat(timed(Stream.from(Futures.interval(ms(20)))
                        .map(tick -> "tick")
                        .take(3)))
                .containsExactly("tick at 0", "tick at 20", "tick at 40");
    }

    @Test
    void chunksTimeoutCountsFromTheFirstOfAChunk() {
        assertThat(timed(after(100, 10, 10, 10, 10, 90, 10).chunksTimeout(3, ms(50))))
                .containsExactly("[0, 1, 2] at 120", "[3, 4] at 180", "[5, 6] at 240");
    }

    @Test
    void throttleKeepsAllAndSpacesThem() {
        assertThat(timed(after(0, 0, 0, 100, 0).throttle(ms(30))))
                .containsExactly("0 at 0", "1 at 30", "2 at 60", "3 at 190", "4 at 220");
    }

    @Test
    void throttleCountsTheTimeOfTheConsumer() {
        Stream<Integer> stream = after(0, 0, 0).throttle(ms(30));
        assertThat(timed(stream.then(i -> Futures.sleep(ms(20)).map(done -> i))))
                .containsExactly("0 at 20", "1 at 50", "2 at 80");
    }

    @Test
    void debounceGivesTheLatestAfterQuiet() {
        assertThat(timed(after(0, 10, 10, 100, 10, 10).debounce(ms(50)))).containsExactly("2 at 70", "5 at 140");
        assertThat(timed(after(0, 10).debounce(ms(50)).take(1))).containsExactly("1 at 150");
    }

    @Test
    void timeoutIsForEachElement() {
        assertThat(timed(after(40, 40, 40).timeout(ms(50)))).containsExactly("0 at 40", "1 at 80", "2 at 120");
        StrictStream slow = StrictStream.of(3, 60);
        assertThatThrownBy(() -> executor.blockOn(slow.timeout(ms(50)).toList()))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("PT0.05S");
        assertThat(clock.elapsed()).isEqualTo(ms(120 + 50 + 3));
        slow.requireAccounted();
    }

    @Test
    void timeoutDoesNotCountTheTimeOfTheConsumer() {
        assertThat(timed(after(10, 10)
                        .timeout(ms(20))
                        .then(i -> Futures.sleep(ms(100)).map(done -> i))))
                .containsExactly("0 at 110", "1 at 220");
    }

    @Test
    void whatIsThereBeatsALimitOfZero() {
        assertThat(timed(Stream.of(1, 2).timeout(Duration.ZERO))).containsExactly("1 at 0", "2 at 0");
    }

    @Test
    void limitsOfAnyLength() {
        assertThat(timed(after(1, 1).timeout(ms(Long.MAX_VALUE)))).hasSize(2);
        assertThat(timed(after(1, 1).throttle(Duration.ofSeconds(-1)))).hasSize(2);
        assertThat(timed(after(1, 1).chunksTimeout(2, Duration.ofSeconds(Long.MAX_VALUE))))
                .hasSize(1);
    }

    @Test
    void mergeTakesThemAsTheyCome() {
        assertThat(timed(after(10, 30, 30)
                        .map(i -> "a" + i)
                        .merge(after(20, 20, 20).map(i -> "b" + i))))
                .containsExactly("a0 at 10", "b0 at 20", "a1 at 40", "b1 at 40", "b2 at 60", "a2 at 70");
    }

    @Test
    void zipWaitsForTheSlower() {
        assertThat(timed(after(10, 30).zip(after(20, 5, 5), (a, b) -> a + "" + b)))
                .containsExactly("00 at 20", "11 at 50");
    }

    @Test
    void theTaskMayGoOnOnAnotherTimeLine() {
        Iterator<Integer> numbers = List.of(1, 2).iterator();
        Stream<Integer> stream = Stream.from(numbers).throttle(ms(40));
        executor.blockOn(stream.next());
        executor.blockOn(Futures.sleep(ms(30)));
        VirtualClock later = VirtualClock.automatic();
        try (LocalExecutor other = new LocalExecutor(later)) {
            other.blockOn(Futures.sleep(ms(500)));
            assertThat(other.blockOn(stream.next())).isEqualTo(2);
            assertThat(later.elapsed()).isEqualTo(ms(510));
        }
        assertThat(executor.blockOn(Future.ready(1))).isEqualTo(1);
    }
}
