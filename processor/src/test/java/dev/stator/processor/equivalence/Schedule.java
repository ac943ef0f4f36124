package dev.stator.processor.equivalence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/**
 * Decides for each pause of a run how often it is pending before it completes.
 *
 * @param name for messages
 * @param pendings from the number of a pause, counted from 0 in the order of their starts, to how often it is pending
 */
record Schedule(String name, IntUnaryOperator pendings) {

    static final Schedule ALL_READY = new Schedule("all ready", pause -> 0);
    static final Schedule ALL_PENDING = new Schedule("all pending", pause -> 1);

    private static final int RANDOM_SCHEDULES = 12;
    private static final int MOST_PENDINGS = 3;

    /** Every schedule that a program runs under. */
    static List<Schedule> all() {
        List<Schedule> schedules = new ArrayList<>(List.of(
                ALL_READY,
                ALL_PENDING,
                new Schedule("even pauses pending", pause -> (pause + 1) % 2),
                new Schedule("odd pauses pending", pause -> pause % 2)));
        for (int seed = 1; seed <= RANDOM_SCHEDULES; seed++) {
            schedules.add(random(seed));
        }
        return schedules;
    }

    private static Schedule random(long seed) {
        return new Schedule("seed " + seed, pause -> {
            Random random = new Random(seed * 31 + pause);
            random.nextInt();
            return random.nextBoolean() ? 0 : 1 + random.nextInt(MOST_PENDINGS);
        });
    }
}
