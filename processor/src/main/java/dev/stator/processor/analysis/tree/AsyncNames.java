package dev.stator.processor.analysis.tree;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The names of the runtime that the compiler knows. Matched as text, so the processor path needs no runtime jar. */
public final class AsyncNames {

    static final String ASYNC = "dev.stator.Async";
    public static final String FUTURE = "dev.stator.Future";
    public static final String STREAM = "dev.stator.stream.Stream";
    public static final String EMITTER = "dev.stator.stream.Emitter";
    public static final String MACHINE = "dev.stator.Machine";
    public static final String ASYNC_CLOSEABLE = "dev.stator.AsyncCloseable";

    private AsyncNames() {}

    public static boolean isAsync(@Nullable Element element) {
        return element instanceof ExecutableElement
                && element.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> ((TypeElement)
                                        mirror.getAnnotationType().asElement())
                                .getQualifiedName()
                                .contentEquals(ASYNC));
    }

    /** Whether {@code element} is {@code Future.await()}. */
    public static boolean isAwait(@Nullable Element element) {
        return isOfFuture(element, "await")
                && element instanceof ExecutableElement method
                && method.getParameters().isEmpty();
    }

    /** Whether {@code element} is the method of this name of {@code dev.stator.Future}. */
    public static boolean isOfFuture(@Nullable Element element, String name) {
        return isOf(element, FUTURE, name);
    }

    /** Whether {@code element} is the method of this name of the type {@code owner}. */
    public static boolean isOf(@Nullable Element element, String owner, String name) {
        return element instanceof ExecutableElement
                && element.getSimpleName().contentEquals(name)
                && Attribution.owner(element).getQualifiedName().contentEquals(owner);
    }

    /** Whether the method that a call selects, {@code name} or {@code x.name}, has this simple name. */
    static boolean isNamed(ExpressionTree method, String name) {
        return method instanceof MemberSelectTree select
                ? select.getIdentifier().contentEquals(name)
                : method instanceof IdentifierTree identifier
                        && identifier.getName().contentEquals(name);
    }

    /** Whether {@code type} is the class or interface of this name. */
    public static boolean isNamed(TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
    }
}
