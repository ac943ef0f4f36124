package dev.stator.processor.analysis.misuse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is known at a place of a body: a set of keys, each with whether an await came since it was put in. */
final class Facts {

    /** What is known where two ways meet: a key that every way brings, or any. */
    enum Merge {
        EVERY_WAY,
        ANY_WAY
    }

    private final Map<Object, Boolean> awaited;
    private final boolean isReachable;

    Facts() {
        this(Map.of(), true);
    }

    private Facts(Map<Object, Boolean> awaited, boolean isReachable) {
        this.awaited = new LinkedHashMap<>(awaited);
        this.isReachable = isReachable;
    }

    /** At a place that no way leads to. */
    static Facts unreachable() {
        return new Facts(Map.of(), false);
    }

    Facts copy() {
        return new Facts(awaited, isReachable);
    }

    boolean isReachable() {
        return isReachable;
    }

    Set<Object> keys() {
        return awaited.keySet();
    }

    /** Puts a key in, as new: no await came since. */
    void put(Object key) {
        awaited.put(key, false);
    }

    void remove(Object key) {
        awaited.remove(key);
    }

    /** Whether an await came since {@code key} was put in. */
    boolean isAwaited(Object key) {
        return awaited.getOrDefault(key, false);
    }

    /** An await comes. */
    void await() {
        awaited.replaceAll((key, before) -> true);
    }

    Facts merge(Facts other, Merge merge) {
        if (!isReachable || !other.isReachable) {
            return isReachable ? copy() : other.copy();
        }
        Facts merged = copy();
        if (merge == Merge.EVERY_WAY) {
            merged.awaited.keySet().retainAll(other.awaited.keySet());
        }
        other.awaited.forEach((key, isAwaited) -> {
            if (merge == Merge.ANY_WAY || merged.awaited.containsKey(key)) {
                merged.awaited.merge(key, isAwaited, Boolean::logicalOr);
            }
        });
        return merged;
    }
}
