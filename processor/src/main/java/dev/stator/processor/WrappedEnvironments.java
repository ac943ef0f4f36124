package dev.stator.processor;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Gets javac's own environment out of the wrappers that build tools put around it: IntelliJ's, which has a method for it; those that keep
 * it in a field, as Gradle's and kapt's do; and proxies whose handler keeps it in a field.
 */
final class WrappedEnvironments {

    private WrappedEnvironments() {}

    /** The wrapped environment, or {@code environment} itself if javac's is not found in it. */
    static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        ProcessingEnvironment found = find(environment);
        return found == null ? environment : found;
    }

    private static @Nullable ProcessingEnvironment find(ProcessingEnvironment environment) {
        if (environment.getClass().getName().startsWith("com.sun.tools.javac.")) {
            return environment;
        }
        ProcessingEnvironment found = fromIntelliJ(environment);
        Object holder =
                Proxy.isProxyClass(environment.getClass()) ? Proxy.getInvocationHandler(environment) : environment;
        for (Class<?> type = holder.getClass(); found == null && type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = valueOf(field, holder);
                if (found == null && value instanceof ProcessingEnvironment inner && inner != environment) {
                    found = find(inner);
                }
            }
        }
        return found;
    }

    private static @Nullable ProcessingEnvironment fromIntelliJ(ProcessingEnvironment environment) {
        try {
            Class<?> wrappers = Class.forName(
                    "org.jetbrains.jps.javac.APIWrappers",
                    true,
                    environment.getClass().getClassLoader());
            Method unwrap = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class);
            Object inner = unwrap.invoke(null, ProcessingEnvironment.class, environment);
            return inner == null || inner == environment ? null : find((ProcessingEnvironment) inner);
        } catch (ReflectiveOperationException notIntelliJ) {
            return null;
        }
    }

    private static @Nullable Object valueOf(Field field, Object holder) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return null;
        }
    }
}
