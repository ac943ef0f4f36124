package dev.stator.processor.equivalence;

import dev.stator.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** What a program did, event by event, and where it gets futures that suspend as a schedule says. */
public final class Trace {

    private final Schedule schedule;
    private final List<String> events = new ArrayList<>();

    /** Pauses that are pending and wait for the driver to wake them. */
    private final Deque<Pause<?>> pending = new ArrayDeque<>();

    private int started;
    private boolean isCancelled;

    Trace(Schedule schedule) {
        this.schedule = schedule;
    }

    // ---- what programs call ----

    /** Records an event. */
    public void log(Object... parts) {
        events.add(Arrays.stream(parts).map(Description::of).collect(Collectors.joining(" ")));
    }

    /** Records that {@code value} was evaluated now, and gives it back. */
    public <T> T see(T value) {
        log("see", value);
        return value;
    }

    /** A future that completes with {@code value}, at once or later. */
    public <T> Future<T> pause(T value) {
        return new Pause<>(this, value, null);
    }

    /** A future that fails with {@code failure}, at once or later. */
    public <T> Future<T> fail(Throwable failure) {
        return new Pause<>(this, null, failure);
    }

    // ---- what pauses and drivers call ----

    /** Starts a pause. Answers how often it is to be pending. */
    int start(Pause<?> pause) {
        int number = started++;
        log("start", pause);
        Blocking.started(this, pause, number);
        return schedule.pendings().applyAsInt(number);
    }

    void park(Pause<?> pause) {
        pending.add(pause);
    }

    /** Wakes what is pending. Answers whether there was anything. */
    boolean wakePending() {
        boolean any = !pending.isEmpty();
        while (!pending.isEmpty()) {
            pending.remove().wake();
        }
        return any;
    }

    /** The run is cancelled from now on. */
    void cancel() {
        isCancelled = true;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    int started() {
        return started;
    }

    List<String> events() {
        return events;
    }
}
