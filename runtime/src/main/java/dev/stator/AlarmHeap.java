package dev.stator;

import dev.stator.TimerQueue.Alarm;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A binary heap of alarms that know their place in it, so that one can be removed without a search. Not thread-safe. */
final class AlarmHeap {

    private @Nullable Alarm[] heap = new @Nullable Alarm[16];
    private int size;

    int size() {
        return size;
    }

    @Nullable
    Alarm first() {
        return heap[0];
    }

    void add(Alarm alarm) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        size++;
        siftUp(size - 1, alarm);
    }

    /** Removes {@code alarm}, unless it has left already. */
    void remove(Alarm alarm) {
        int hole = alarm.index;
        if (hole < 0) {
            return;
        }
        alarm.index = -1;
        size--;
        Alarm last = at(size);
        heap[size] = null;
        if (last == alarm) {
            return;
        }
        siftDown(hole, last);
        if (heap[hole] == last) {
            siftUp(hole, last);
        }
    }

    private void siftUp(int start, Alarm alarm) {
        int index = start;
        while (index > 0) {
            int above = (index - 1) / 2;
            if (!alarm.isBefore(at(above))) {
                break;
            }
            put(index, at(above));
            index = above;
        }
        put(index, alarm);
    }

    private void siftDown(int start, Alarm alarm) {
        int index = start;
        while (2 * index + 1 < size) {
            int below = 2 * index + 1;
            if (below + 1 < size && at(below + 1).isBefore(at(below))) {
                below++;
            }
            if (!at(below).isBefore(alarm)) {
                break;
            }
            put(index, at(below));
            index = below;
        }
        put(index, alarm);
    }

    private void put(int index, Alarm alarm) {
        heap[index] = alarm;
        alarm.index = index;
    }

    @SuppressWarnings("NullAway") // below size there is no null
    private Alarm at(int index) {
        return heap[index];
    }
}
