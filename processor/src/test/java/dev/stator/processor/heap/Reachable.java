package dev.stator.processor.heap;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an object keeps alive, by walking the fields: exact, where a garbage collector would have to be waited for. It does not look into
 * the classes of the JDK, except for throwables and maps, nor behind the {@link Heap} that the program was given.
 */
final class Reachable {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private Reachable() {}

    /** The names of the things that can be reached from {@code root}, sorted. */
    static Set<String> things(Object root) {
        Reachable walk = new Reachable();
        walk.add(root);
        while (!walk.open.isEmpty()) {
            walk.visit(walk.open.pop());
        }
        return walk.seen.stream()
                .filter(Thing.class::isInstance)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(Object object) {
        if (object != null && !(object instanceof Heap) && !(object instanceof Class) && seen.add(object)) {
            open.push(object);
        }
    }

    private void visit(Object object) {
        Class<?> type = object.getClass();
        if (object instanceof Object[]) {
            for (int i = 0; i < Array.getLength(object); i++) {
                add(Array.get(object, i));
            }
        } else if (object instanceof Throwable failure) {
            add(failure.getCause());
            for (Throwable suppressed : failure.getSuppressed()) {
                add(suppressed);
            }
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                add(key);
                add(value);
            });
        }
        for (Class<?> each = type; each != null && !each.getName().startsWith("java."); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    add(value(field, object));
                }
            }
        }
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
