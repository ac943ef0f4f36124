package dev.stator.processor;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Gets javac's own environment out of the wrappers that build tools put around it: IntelliJ's, which has a method for it, and Gradle's
 * and kapt's, which keep it in a field.
 */
final class WrappedEnvironments {

    private WrappedEnvironments() {}

    /** The wrapped environment, or {@code environment} itself if no known tool has wrapped it. */
    static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        try {
            Class<?> wrappers = environment.getClass().getClassLoader() == null
                    ? null
                    : Class.forName(
                            "org.jetbrains.jps.javac.APIWrappers",
                            true,
                            environment.getClass().getClassLoader());
            if (wrappers != null) {
                Method unwrap = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class);
                return (ProcessingEnvironment) unwrap.invoke(null, ProcessingEnvironment.class, environment);
            }
        } catch (ReflectiveOperationException notIntelliJ) {
            return fromField(environment);
        }
        return fromField(environment);
    }

    private static ProcessingEnvironment fromField(ProcessingEnvironment environment) {
        for (Class<?> type = environment.getClass(); type != null; type = type.getSuperclass()) {
            for (String name : new String[] {"delegate", "processingEnv"}) {
                try {
                    Field field = type.getDeclaredField(name);
                    if (ProcessingEnvironment.class.isAssignableFrom(field.getType())) {
                        field.setAccessible(true);
                        return unwrap((ProcessingEnvironment) field.get(environment));
                    }
                } catch (ReflectiveOperationException | RuntimeException notThisWrapper) {
                    // the next field or class may be it
                }
            }
        }
        return environment;
    }
}
