package dev.stator.processor.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names taken in one generated body. The user's names are kept; a second one of the same spelling gets a number. */
public final class NameScope {

    private final Set<String> taken = new HashSet<>();
    private final Set<String> avoided = new HashSet<>();

    /** By name, the first number that has not been tried. */
    private final Map<String, Integer> untried = new HashMap<>();

    /** By name, what was asked for where that was taken. */
    private final Map<String, String> wishes = new HashMap<>();

    /** Takes {@code name} as it is, so that nothing else gets it. */
    public void reserve(String name) {
        taken.add(name);
    }

    /** From now on, {@link #fresh} gives none of these: a class in the body has them. */
    public void avoid(Collection<String> names) {
        avoided.addAll(names);
    }

    /** A name for a variable of the user: {@code name} itself if it is free, even where a class in the body redeclares it. */
    public String kept(String name) {
        return taken.add(name) ? name : fresh(name);
    }

    /** {@code name}, or the first of {@code name2, name3, ...} that is free. */
    public String fresh(String name) {
        String candidate = name;
        while (avoided.contains(candidate) || !taken.add(candidate)) {
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
