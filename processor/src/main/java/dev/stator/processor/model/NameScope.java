package dev.stator.processor.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names taken in one generated body. The user's names are kept; a second one of the same spelling gets a number. */
public final class NameScope {

    private final Set<String> taken = new HashSet<>();

    /** By name, the first number that has not been tried. */
    private final Map<String, Integer> untried = new HashMap<>();

    /** By name, what was asked for where that was taken. */
    private final Map<String, String> wishes = new HashMap<>();

    /** Takes {@code name} as it is, so that nothing else gets it. */
    public void reserve(String name) {
        taken.add(name);
    }

    /** {@code name}, or the first of {@code name2, name3, ...} that is free. */
    public String fresh(String name) {
        String candidate = name;
        while (!taken.add(candidate)) {
            candidate = name + untried.merge(name, 2, (number, start) -> number + 1);
            wishes.put(candidate, name);
        }
        return candidate;
    }

    /** What {@link #fresh} was asked for when it answered {@code name}: the user's own name of a local. */
    public String wish(String name) {
        return wishes.getOrDefault(name, name);
    }
}
