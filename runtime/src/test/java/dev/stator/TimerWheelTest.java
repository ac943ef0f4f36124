package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimerWheelTest {

    private static final Waker NOBODY = () -> {};

    private final TimerQueue queue = new TimerQueue(() -> 0, () -> {});
    private final TimerWheel wheel = new TimerWheel();

    private Alarm add(long tick) {
        Alarm alarm = new Alarm(queue, tick, NOBODY);
        wheel.add(alarm);
        return alarm;
    }

    private List<Alarm> due() {
        List<Alarm> due = new ArrayList<>();
        for (Alarm alarm = wheel.takeDue(); alarm != null; alarm = alarm.next) {
            due.add(alarm);
        }
        return due;
    }

    @Test
    void anAlarmMovesDownLevelByLevel() {
        Alarm alarm = add(2 * 64 * 64 + 3 * 64 + 5);
        List<Long> stops = new ArrayList<>();
        while (wheel.next() != TimerWheel.NEVER && due().isEmpty()) {
            stops.add(wheel.next());
            wheel.advance(wheel.next());
        }
        assertThat(stops).containsExactly(8192L, 8192L + 192, alarm.tick);
    }

    @Test
    void aLaterOneInALowerLevelComesAfterAnEarlierOneOfTheSameTick() {
        Alarm early = add(70);
        wheel.advance(65);
        Alarm late = add(70);
        wheel.advance(100);
        assertThat(due()).containsExactly(early, late);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 63, 64, 4095, 4096, 1L << 42, 1L << 60, Long.MAX_VALUE - 1})
    void reachesAnyTick(long tick) {
        Alarm alarm = add(tick);
        wheel.advance(tick - 1);
        assertThat(due()).isEmpty();
        assertThat(wheel.next()).isEqualTo(tick);
        wheel.advance(tick);
        assertThat(due()).containsExactly(alarm);
        assertThat(wheel.size()).isZero();
        assertThat(wheel.next()).isEqualTo(TimerWheel.NEVER);
    }

    /** Against a sorted list: the same alarms at the same time in the same order, whatever is added, cancelled and skipped. */
    @Test
    void agreesWithASortedList() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            TimerWheel subject = new TimerWheel();
            List<Alarm> model = new ArrayList<>();
            long now = 0;
            for (int step = 0; step < 300; step++) {
                long reach = 1L << random.nextInt(1 + random.nextInt(40));
                switch (random.nextInt(4)) {
                    case 0, 1 -> {
                        Alarm alarm = new Alarm(queue, now + 1 + random.nextLong(reach), NOBODY);
                        subject.add(alarm);
                        model.add(alarm);
                    }
                    case 2 -> {
                        if (!model.isEmpty()) {
                            Alarm cancelled = model.remove(random.nextInt(model.size()));
                            subject.remove(cancelled);
                            subject.remove(cancelled);
                        }
                    }
                    default -> {
                        now += random.nextLong(reach);
                        long until = now;
                        List<Alarm> expected = new ArrayList<>(model);
                        expected.removeIf(alarm -> alarm.tick > until);
                        expected.sort(Comparator.comparingLong(alarm -> alarm.tick)); // stable: then as they came
                        model.removeAll(expected);
                        subject.advance(now);
                        List<Alarm> due = new ArrayList<>();
                        for (Alarm alarm = subject.takeDue(); alarm != null; alarm = alarm.next) {
                            due.add(alarm);
                        }
                        assertThat(due).as("seed %s, step %s", seed, step).isEqualTo(expected);
                    }
                }
                long earliest =
                        model.stream().mapToLong(alarm -> alarm.tick).min().orElse(TimerWheel.NEVER);
                assertThat(subject.next()).isLessThanOrEqualTo(earliest);
                assertThat(subject.next() == TimerWheel.NEVER).isEqualTo(model.isEmpty());
                assertThat(subject.size()).isEqualTo(model.size());
            }
        }
    }
}
