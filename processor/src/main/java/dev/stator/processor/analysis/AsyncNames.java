package dev.stator.processor.analysis;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The names of the runtime that the compiler knows. Matched as text, so the processor path needs no runtime jar. */
final class AsyncNames {

    static final String ASYNC = "dev.stator.Async";
    static final String FUTURE = "dev.stator.Future";
    static final String MACHINE = "dev.stator.Machine";
    static final String ASYNC_CLOSEABLE = "dev.stator.AsyncCloseable";

    private AsyncNames() {}

    static boolean isAsync(@Nullable Element element) {
        return element instanceof ExecutableElement
                && element.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> ((TypeElement)
                                        mirror.getAnnotationType().asElement())
                                .getQualifiedName()
                                .contentEquals(ASYNC));
    }

    /** Whether {@code element} is {@code Future.await()}. */
    static boolean isAwait(@Nullable Element element) {
        return isOfFuture(element, "await")
                && element instanceof ExecutableElement method
                && method.getParameters().isEmpty();
    }

    /** Whether {@code element} is the method of this name of {@code dev.stator.Future}. */
    static boolean isOfFuture(@Nullable Element element, String name) {
        return element instanceof ExecutableElement
                && element.getSimpleName().contentEquals(name)
                && Attribution.owner(element).getQualifiedName().contentEquals(FUTURE);
    }
}
