package dev.stator.processor.model;

import java.util.HashSet;
import java.util.Set;

/** The names taken in one generated body. The user's names are kept; a second one of the same spelling gets a number. */
public final class NameScope {

    private final Set<String> taken = new HashSet<>();

    /** Takes {@code name} as it is, so that nothing else gets it. */
    public void reserve(String name) {
        taken.add(name);
    }

    /** {@code name}, or the first of {@code name2, name3, ...} that is free. */
    public String fresh(String name) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }
}
