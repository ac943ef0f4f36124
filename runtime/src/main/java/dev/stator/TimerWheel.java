package dev.stator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The alarms of a {@link TimerQueue} on a hierarchical timing wheel. (George Varghese and Tony Lauck, "Hashed and Hierarchical Timing
 * Wheels: Data Structures for the Efficient Implementation of a Timer Facility", SOSP 1987, scheme 7; slots found by bit sets and lists
 * entered by digit as in tokio's timer.)
 *
 * <p>Time is a count of ticks. Read it as a number of 11 digits to the base of 64. Each digit has a level, and each level has a slot for
 * each value of its digit:
 *
 * <pre>
 *   level 0   64 slots of 1 tick         the alarms of the 64 ticks around now
 *   level 1   64 slots of 64 ticks       those of the 4,096 ticks around now
 *   level k   64 slots of 64^k ticks     ... level 10 reaches beyond the last tick of a long
 *   due       one list                   those whose tick has come
 * </pre>
 *
 * <b>Place.</b> An alarm whose tick is not after {@code now} is due. Any other stands at the level of the highest digit in which its tick
 * differs from {@code now}, in the slot of its digit there. From this follows:
 *
 * <ul>
 *   <li>All alarms of a level come before all alarms of the next level, and a slot before the slots of higher digits.
 *   <li>The digit of an occupied slot is greater than that of {@code now}: {@code now} has not reached it.
 *   <li>Alarms of one tick stand in the order in which they were added: one that is added in a lower level than another of the same
 *       tick comes after {@code now} has entered the slot of that other one, which has then moved down.
 * </ul>
 *
 * <b>Advancing</b> goes from occupied slot to occupied slot, however many ticks lie between. A slot that {@code now} enters is emptied:
 * at level 0 its alarms become due, at others they move down to the place they have now. So an alarm is moved once for each level at
 * most; adding and removing take constant time.
 *
 * <p>Levels and slots are made when they are first used. Not thread-safe.
 */
final class TimerWheel {

    private static final int BITS = 6;
    private static final int SLOTS = 1 << BITS;
    private static final int LEVELS = (Long.SIZE + BITS - 1) / BITS;

    /** What {@link #next} answers if there is no alarm. */
    static final long NEVER = Long.MAX_VALUE;

    private final @Nullable Level[] levels = new @Nullable Level[LEVELS];
    private final Slot due = new Slot(null, 0);
    private long now;
    private int size;

    int size() {
        return size;
    }

    /** The last tick to which this was advanced. */
    long now() {
        return now;
    }

    void add(Alarm alarm) {
        size++;
        place(alarm);
    }

    /** Removes {@code alarm}, unless it has left already. */
    void remove(Alarm alarm) {
        Slot slot = alarm.slot;
        if (slot != null) {
            size--;
            slot.remove(alarm);
        }
    }

    /**
     * The tick at which there is something to do: alarms become due, or a slot of a higher level has to be emptied, which is before any of
     * its alarms is due. {@link #NEVER} if there are no alarms.
     */
    long next() {
        if (due.first != null) {
            return now;
        }
        Slot slot = firstOccupied();
        return slot == null ? NEVER : startOf(slot);
    }

    /** Makes {@code tick} the current one, unless it is in the past: all alarms up to it become due. */
    void advance(long tick) {
        for (Slot slot = firstOccupied(); slot != null && startOf(slot) <= tick; slot = firstOccupied()) {
            now = startOf(slot);
            for (Alarm alarm = slot.clear(); alarm != null; ) {
                Alarm following = alarm.next;
                place(alarm);
                alarm = following;
            }
        }
        now = Math.max(now, tick);
    }

    /** Takes out the alarms that are due: the first of them, each linked to its {@code next}. */
    @Nullable
    Alarm takeDue() {
        Alarm first = due.clear();
        for (Alarm alarm = first; alarm != null; alarm = alarm.next) {
            alarm.slot = null;
            alarm.previous = null;
            size--;
        }
        return first;
    }

    private void place(Alarm alarm) {
        long tick = alarm.tick;
        if (tick <= now) {
            due.add(alarm);
            return;
        }
        int number = (Long.SIZE - 1 - Long.numberOfLeadingZeros(tick ^ now)) / BITS;
        Level level = levels[number];
        if (level == null) {
            level = new Level(number);
            levels[number] = level;
        }
        level.slot((int) (tick >>> level.shift) & (SLOTS - 1)).add(alarm);
    }

    private @Nullable Slot firstOccupied() {
        for (Level level : levels) {
            if (level != null && level.occupied != 0) {
                return level.slot(Long.numberOfTrailingZeros(level.occupied));
            }
        }
        return null;
    }

    /** The first tick of an occupied slot: the digits of now above its level, its own digit, zeros below. */
    private long startOf(Slot slot) {
        int shift = slot.level().shift;
        long above = shift + BITS >= Long.SIZE ? 0 : now >>> (shift + BITS) << (shift + BITS);
        return above | (long) slot.digit << shift;
    }

    /** The slots of one digit. */
    private static final class Level {

        final int shift;

        /** A bit for each slot that holds an alarm. */
        long occupied;

        private final @Nullable Slot[] slots = new @Nullable Slot[SLOTS];

        Level(int number) {
            shift = number * BITS;
        }

        Slot slot(int digit) {
            Slot slot = slots[digit];
            if (slot == null) {
                slot = new Slot(this, digit);
                slots[digit] = slot;
            }
            return slot;
        }
    }

    /** Alarms in the order in which they came: a doubly linked list, so that one can leave without a search. */
    static final class Slot {

        private final @Nullable Level level;
        private final int digit;
        private @Nullable Alarm first;
        private @Nullable Alarm last;

        Slot(@Nullable Level level, int digit) {
            this.level = level;
            this.digit = digit;
        }

        private Level level() {
            return Objects.requireNonNull(level);
        }

        private void add(Alarm alarm) {
            alarm.slot = this;
            alarm.previous = last;
            alarm.next = null;
            if (last == null) {
                first = alarm;
                if (level != null) {
                    level.occupied |= 1L << digit;
                }
            } else {
                last.next = alarm;
            }
            last = alarm;
        }

        private void remove(Alarm alarm) {
            Alarm previous = alarm.previous;
            Alarm next = alarm.next;
            if (previous == null) {
                first = next;
            } else {
                previous.next = next;
            }
            if (next == null) {
                last = previous;
            } else {
                next.previous = previous;
            }
            alarm.slot = null;
            alarm.previous = null;
            alarm.next = null;
            if (first == null) {
                vacate();
            }
        }

        /** Empties this. Answers the first alarm, each being linked to its {@code next}. */
        private @Nullable Alarm clear() {
            Alarm oldest = first;
            first = null;
            last = null;
            vacate();
            return oldest;
        }

        private void vacate() {
            if (level != null) {
                level.occupied &= ~(1L << digit);
            }
        }
    }
}
