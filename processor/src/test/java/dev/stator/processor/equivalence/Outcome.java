package dev.stator.processor.equivalence;

import java.util.ArrayList;
import java.util.List;

/**
 * All that one run of a program showed.
 *
 * @param schedule the name of the schedule
 * @param events the trace, and last the result or the failure
 */
record Outcome(String schedule, List<String> events) {

    static Outcome returned(Schedule schedule, Trace trace, Object value) {
        return of(schedule, trace, "returned " + Description.of(value) + type(value));
    }

    static Outcome threw(Schedule schedule, Trace trace, Throwable failure) {
        return of(schedule, trace, "threw " + Description.of(failure));
    }

    static Outcome cancelled(Schedule schedule, Trace trace) {
        return of(schedule, trace, "cancelled");
    }

    private static Outcome of(Schedule schedule, Trace trace, String end) {
        List<String> events = new ArrayList<>(trace.events());
        events.add(end);
        return new Outcome(schedule.name(), events);
    }

    private static String type(Object value) {
        return value == null ? "" : " (" + value.getClass().getTypeName() + ")";
    }

    /** Both traces side by side, the first different line marked. */
    String beside(Outcome other) {
        int width = Math.max(20, events.stream().mapToInt(String::length).max().orElse(0));
        StringBuilder text = new StringBuilder();
        boolean differed = false;
        for (int i = 0; i < Math.max(events.size(), other.events.size()); i++) {
            String left = i < events.size() ? events.get(i) : "";
            String right = i < other.events.size() ? other.events.get(i) : "";
            boolean first = !differed && !left.equals(right);
            differed |= first;
            text.append(String.format("%s %-" + width + "s | %s%n", first ? ">" : " ", left, right));
        }
        return text.toString();
    }
}
